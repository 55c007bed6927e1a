import { STATE_WORDS } from '../../../shared/glossary.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { FormBox, Report, ReportSection } from '../../../shared/model/report.ts';
import { EVENT_KIND_WORDS } from '../../../shared/tracking-words.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import { isAccountable } from '../../tracking/transitions.ts';
import { ratingWord } from '../details.ts';
import { A4_PORTRAIT, frame, occasionOf, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { type Names, namesOf } from '../names.ts';
import { eventsOf } from '../paper-words.ts';
import { box, DATE_LINE, sheetName, signBox } from '../papers/paper-frame.ts';
import { rulesOf, shortLegend } from '../rules.ts';
import { deadlineWords, leadWords } from '../task-words.ts';

const TITLE = '重点任务推进情况表';
/** Room to write by hand where nothing was typed. */
const BLANK_LINES = 2;

/** 推进情况表（一事一表）: one task on one sheet, with what was said of it and blank boxes for those who sign. */
export function buildProgressForm(input: BuildInput): Report {
  const { facts, before } = input;
  const names = namesOf(facts);
  const owed = Map.groupBy(facts.obligations, ({ taskId }) => taskId);
  const then = new Map((before?.obligations ?? []).map((each) => [each.id, each]));
  const sections = facts.tasks.map((task): ReportSection => {
    const obligations = owed.get(task.id) ?? [];
    const boxes = [
      ...taskBoxes(task, obligations, names),
      standingBox(facts, obligations),
      ...saidBoxes(obligations, then),
      ...recordBoxes(facts, task, obligations),
      ...SIGN_BOXES,
    ];
    return {
      name: sheetName(task),
      role: 'main',
      label: '',
      title: `${TITLE}（${occasionOf(input)}）`,
      lines: [officeLine(input), scopeLine({ ...input, scope: '一项任务' })],
      blocks: [{ kind: 'form', boxes }],
      notes: [
        rulesOf(facts, ['late']),
        obligations.some(({ standing }) => standing.light !== null) ? shortLegend(facts) : null,
      ].filter((note) => note !== null),
      page: A4_PORTRAIT,
    };
  });
  return frame(input, { title: TITLE, sections, counter: null });
}

function taskBoxes(task: FactTask, obligations: readonly FactObligation[], names: Names): readonly FormBox[] {
  const support = obligations.filter((each) => !isAccountable(each)).map(({ department }) => department);
  return [
    box('任务来源', names.plan(task.planId) + (task.number === null ? '' : `，第${task.number}项`)),
    box('工作任务', task.content),
    box('责任单位', task.responsibility),
    box('牵头单位', leadWords(obligations), 0.5),
    box('完成时限', deadlineWords(task, obligations), 0.5),
    box('配合单位', support.join('、') || '无'),
  ];
}

function standingBox(facts: PeriodFacts, obligations: readonly FactObligation[]): FormBox {
  const own = obligations.filter(isAccountable);
  const line = ({ department, standing }: FactObligation): string =>
    [
      own.length > 1 ? `${department}：${STATE_WORDS[standing.state]}` : STATE_WORDS[standing.state],
      ratingWord(facts, standing),
      ...(standing.percent === null ? [] : [`进度${standing.percent}%`]),
      ...(standing.light === null ? [] : [standing.light.word]),
      ...(standing.daysLate > 0 ? [`逾期${standing.daysLate}天`] : []),
      ...(standing.wasAlarm ? ['曾亮警示灯，已整改'] : []),
    ].join('，');
  return box('办理情况', own.map(line).join('\n') || '—');
}

/** What was said this time and the time before; bodies by name where several answer for the task. */
function saidBoxes(
  obligations: readonly FactObligation[],
  then: ReadonlyMap<number, FactObligation>,
): readonly FormBox[] {
  const own = obligations.filter((each) => isAccountable(each) || each.standing.entry !== null);
  const say = (read: (each: FactObligation) => string | undefined) =>
    own
      .map((each) => ({ each, text: read(each) ?? '' }))
      .filter(({ text }) => text !== '')
      .map(({ each, text }) => (own.length > 1 ? `${each.department}：${text}` : text))
      .join('\n');
  const present = (part: 'progress' | 'problem' | 'next') =>
    say(({ standing }) => (standing.returned ? standing.entry?.[part] : ''));
  const last = say(({ id }) => then.get(id)?.standing.entry?.progress);
  const blank = (text: string) => (text === '' ? BLANK_LINES : 1);
  const [progress, problem, next] = [present('progress'), present('problem'), present('next')];
  return [
    box('上期进展', last || '无'),
    box('本期进展', progress, 1, blank(progress)),
    box('存在问题及原因', problem, 1, blank(problem)),
    box('下一步措施', next, 1, blank(next)),
  ];
}

function recordBoxes(facts: PeriodFacts, task: FactTask, obligations: readonly FactObligation[]): readonly FormBox[] {
  const values = task.values.map(
    ({ indicator, value, unit, on }) => `${indicator}：${value}${unit}（${chineseDay(on)}）`,
  );
  const milestones = task.milestones.map(
    ({ title, due, doneOn }) =>
      `${title}：${due === null ? '未定' : chineseDay(due)}${doneOn === null ? '' : `，${chineseDay(doneOn)}完成`}`,
  );
  const events = eventLines(facts, obligations);
  return [
    ...(values.length > 0 ? [box('指标完成值', values.join('\n'))] : []),
    ...(milestones.length > 0 ? [box('节点', milestones.join('\n'))] : []),
    box('办理经过', events.join('\n') || '没有登记'),
  ];
}

/** As many bodies as a line names: 区民政局、区财政局、区教育局等7家. */
const MOST_NAMED = 3;

const shortList = (bodies: readonly string[]): string =>
  bodies.length > MOST_NAMED ? `${bodies.slice(0, MOST_NAMED).join('、')}等${bodies.length}家` : bodies.join('、');

/** One line a paper: 2026年9月3日　交办区卫计局、区民政局（督办〔2026〕1号）. */
function eventLines(facts: PeriodFacts, obligations: readonly FactObligation[]): readonly string[] {
  const events = obligations.flatMap(({ id, department }) =>
    eventsOf(facts, id).map(({ on, kind, paper }) => ({ on, kind, paper: paper ? `（${paper}）` : '', department })),
  );
  const papers = Map.groupBy(events, ({ on, kind, paper }) => `${on} ${kind} ${paper}`);
  return [...papers.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, bodies: [first, ...others].map((each) => each.department) }] : [],
    )
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ on, kind, paper, bodies }) => `${chineseDay(on)}　${EVENT_KIND_WORDS[kind]}：${shortList(bodies)}${paper}`);
}

/** Blank: who signs does so by hand, and no seal is ever printed. */
const SIGN_BOXES: readonly FormBox[] = [
  signBox('填报人', 0.5, 1, ['联系电话：　　　　　　　']),
  signBox('审核人', 0.5, 1),
  signBox('单位主要领导审阅意见', 1, 4, ['签字：　　　　　　　', '单位（盖章）　　　', DATE_LINE]),
];
