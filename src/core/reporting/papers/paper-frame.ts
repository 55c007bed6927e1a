import { AppError } from '../../../shared/errors.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { FormBox, Report, ReportBlock, ReportSection } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import type { FactObligation, FactPlan, FactTask, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import { isAccountable } from '../../tracking/transitions.ts';
import { LETTER_FONTS } from '../fonts.ts';
import { A4_PORTRAIT, frame } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { type Names, namesOf } from '../names.ts';

/** What a paper is about: one task with those of its duties that were chosen. */
export type Matter = { readonly task: FactTask; readonly obligations: readonly FactObligation[] };

export type PaperContext = { readonly input: BuildInput; readonly facts: PeriodFacts; readonly names: Names };

/** For who signs by hand; a seal is never printed. */
export const DATE_LINE = '　　年　　月　　日';

export const box = (label: string, text: string, share = 1, lines = 1): FormBox => ({ label, text, share, lines });

export const signBox = (
  label: string,
  share: number,
  lines: number,
  sign: readonly string[] = [DATE_LINE],
): FormBox => ({
  label,
  text: '',
  share,
  lines,
  sign,
});

/**
 * A paper about the tasks chosen. Throws `AppError` "nothing-chosen" where none is.
 * @param sectionsOf a sheet each: title, boxes or text, what stands under them
 */
export function paper(
  input: BuildInput,
  sectionsOf: (matters: readonly Matter[], context: PaperContext) => readonly PaperSheet[],
): Report {
  const { facts, request } = input;
  const title = REPORT_KIND_WORDS[request.kind];
  const owed = Map.groupBy(facts.obligations, ({ taskId }) => taskId);
  const matters = facts.tasks.map((task) => ({ task, obligations: owed.get(task.id) ?? [] }));
  const sheets = sectionsOf(matters, { input, facts, names: namesOf(facts) });
  if (sheets.length === 0) {
    throw new AppError('nothing-chosen', `没有可以开具${title}的任务。请先选定任务或单位任务。`);
  }
  // 一事一单: a number is for one sheet; of several together each gets its own when it leaves.
  const number = sheets.length === 1 ? (request.number ?? '') : '';
  const sections = sheets.map(
    ({ name, blocks, notes }): ReportSection => ({
      name,
      role: 'main',
      label: '',
      title,
      lines: [`编号：${number || '　'.repeat(10)}`],
      blocks,
      notes,
      page: A4_PORTRAIT,
    }),
  );
  return { ...frame(input, { title, sections, counter: null, fonts: PAPER_FONTS }), number };
}

/** A task with those of its chosen duties that answer for it. */
export type TaskMatter = Matter & { readonly own: readonly FactObligation[] };

type TaskForm = {
  /** 承办任务, 督查任务: what the task is called, and the lines that it has room for at least. */
  readonly task: readonly [label: string, lines: number];
  readonly boxes: readonly FormBox[];
  readonly note: string;
};

/** A form for each of the tasks chosen, 一事一单: where it comes from, what it is and who does it, then boxes of its own. */
export const taskForms = (input: BuildInput, formOf: (matter: TaskMatter, context: PaperContext) => TaskForm): Report =>
  paper(input, (matters, context) =>
    matters.map(({ task, obligations }) => {
      const own = obligations.filter(isAccountable);
      const support = obligations.filter((each) => !isAccountable(each));
      const form = formOf({ task, obligations, own }, context);
      const [label, lines] = form.task;
      const boxes = [
        box('任务来源', sourceWords(context.facts, task)),
        box(label, task.content, 1, lines),
        box('主办单位', named(own, context.names), 0.5),
        box('协办单位', named(support, context.names) || '无', 0.5),
        ...form.boxes,
      ];
      return { name: sheetName(task), blocks: [{ kind: 'form', boxes }], notes: [form.note] };
    }),
  );

export type PaperSheet = {
  readonly name: string;
  readonly blocks: readonly ReportBlock[];
  readonly notes: readonly string[];
};

/** Boxes hold more than a letter's lines can: 小四 in them, 三号 in the text. */
const PAPER_FONTS = { ...LETTER_FONTS, kai: { family: '楷体', size: 14 }, cell: { family: '仿宋', size: 12 } };

/** 《…》（花府办〔2017〕9号），第14项. */
export function sourceWords(facts: PeriodFacts, task: FactTask): string {
  const plan = facts.plans.find(({ id }) => id === task.planId);
  return `${plan ? documentWords(plan) : ''}${task.number === null ? '' : `，第${task.number}项`}`;
}

const documentWords = ({ title, documentNumber }: FactPlan): string =>
  `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`;

/** The day in force of the duties; each body's own where they differ. */
export function dueLines(obligations: readonly FactObligation[], names: Names): string {
  const days = new Set(obligations.map(({ standing }) => standing.due));
  const [only] = days;
  if (days.size <= 1) return only == null ? '　'.repeat(8) : chineseDay(only);
  return obligations
    .map(
      ({ departmentId, standing: { due } }) =>
        `${names.department(departmentId)}：${due === null ? '未定' : chineseDay(due)}`,
    )
    .join('\n');
}

const named = (obligations: readonly FactObligation[], names: Names): string =>
  [...new Set(obligations.map(({ departmentId }) => names.department(departmentId)))].join('、');

/** 第14项; a task without a number by how it begins. */
export const sheetName = ({ number, content }: FactTask): string =>
  number === null ? [...content].slice(0, 12).join('') : `第${number}项`;
