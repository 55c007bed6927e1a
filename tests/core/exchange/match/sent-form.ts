import { rowKey } from '../../../../src/core/exchange/forms/form-code.ts';
import type {
  KnownEntry,
  KnownForms,
  MergeContext,
  ReadReturn,
  SentForm,
} from '../../../../src/core/exchange/known.ts';
import { fileReader, planMerge } from '../../../../src/core/exchange/plan-merge.ts';
import type { AnswerableObligation, AnsweringBody } from '../../../../src/core/ledger/answerable.ts';
import type { SettledAnswer } from '../../../../src/core/ledger/settled-answers.ts';
import { planForm } from '../../../../src/core/sheets/form/write-form-workbook.ts';
import type { Form, FormRow, MergePlan } from '../../../../src/shared/model/exchange.ts';
import type { Workbook } from '../../../../src/shared/model/sheet.ts';
import type { Period } from '../../../../src/shared/model/tracking.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';
import { Paper, workbookOf } from './paper.ts';

/** Forms of a small ledger and what is known of them, made without a database: the sheets are planned by the real writer. */

export const RATINGS = TRACKING_SEEDS.ratings;

export const OCTOBER: Period = period(1, '2026年10月', '2026-10-01', '2026-10-31');
export const NOVEMBER: Period = period(2, '2026年11月', '2026-11-01', '2026-11-30');
export const DECEMBER: Period = period(3, '2026年12月', '2026-11-25', '2026-12-31');

export const MINZHENG: AnsweringBody = { id: 1, name: '区民政局', place: '花都区' };
export const CAIZHENG: AnsweringBody = { id: 2, name: '区财政局', place: '花都区' };

export const TASKS = [
  '鼓励区内医疗机构与养老机构开展对口支援、合作共建模式',
  '建立医养结合人才队伍培养、储备、使用机制',
  '为65岁以上老年人建立健康档案，建档率达到70%以上',
  '健全养老机构保险机制，推行综合责任保险',
  '推进全民健康信息基础平台建设，实现数据互通',
] as const;

function period(id: number, name: string, start: string, cutoff: string): Period {
  return { id, name, start, cutoff, state: 'open', frozenAt: null };
}

type Asked = {
  readonly code?: string;
  readonly department?: AnsweringBody;
  readonly period?: Period;
  readonly version?: number;
  readonly tasks?: readonly string[];
  /** Of the first row; the others count on. */
  readonly firstObligation?: number;
  readonly last?: string;
};

export function formOf(asked: Asked = {}): Form {
  const { code = 'K7M2Q9XB', department = MINZHENG, period = NOVEMBER, version = 1, tasks = TASKS } = asked;
  const rows = tasks.map((content, index): FormRow => {
    const measured = content.includes('建档率');
    return {
      key: rowKey(code, index + 1),
      obligationId: (asked.firstObligation ?? 101) + index,
      taskId: 11 + index,
      plan: '医养结合',
      number: String(index + 1),
      category: [],
      content,
      responsibility: department.name,
      role: index === 4 ? 'support' : 'lead',
      deadline: '2026年底前',
      due: '2026-12-31',
      state: 'active',
      light: null,
      last: { period: '2026年10月', progress: asked.last ?? '已印发方案。', rating: 'on-track', percent: 40 },
      indicators: measured
        ? [{ key: rowKey(code, index + 1, 1), indicator: '建档率', name: '建档率', target: '不低于 70%', unit: '%' }]
        : [],
    };
  });
  const { id, name, cutoff } = period;
  const head = { code, office: '区政府督查室', period: { id, name, cutoff }, department, version };
  return { ...head, asOf: '2026-11-20', rows, ratings: RATINGS };
}

/** The workbook of a form as it lies on a clerk's desk. */
export const paperOf = (form: Form): Paper => new Paper(planForm(form));

export type Ledger = {
  readonly forms?: readonly Form[];
  readonly withdrawn?: readonly string[];
  readonly periods?: readonly Period[];
  readonly entries?: ReadonlyMap<string, KnownEntry>;
  readonly gone?: readonly number[];
  readonly settled?: readonly SettledAnswer[];
  readonly merged?: number | null;
};

export const SENT_AT = '2026-11-20T09:00:00';

export const entryOf = (said: Partial<KnownEntry>): KnownEntry => ({
  at: '2026-11-19T09:00:00',
  saidBy: '',
  progress: '',
  problem: '',
  next: '',
  rating: null,
  percent: null,
  values: [],
  ...said,
});

/** @param entries by "period obligation" */
export function knownOf(ledger: Ledger = {}): KnownForms {
  const { forms = [formOf()], withdrawn = [], periods = [OCTOBER, NOVEMBER, DECEMBER] } = ledger;
  const sent = forms.map((form, id): SentForm => {
    return { id, form, department: form.department, at: SENT_AT, withdrawn: withdrawn.includes(form.code) };
  });
  const obligations = forms.flatMap((form) =>
    form.rows.map(({ obligationId, taskId, plan, number, content, role }): AnswerableObligation => {
      return { obligationId, taskId, plan, number, content, role, department: form.department };
    }),
  );
  const departments = [MINZHENG, CAIZHENG];
  return {
    findForm: (code) => sent.find(({ form }) => form.code === code) ?? null,
    listForms: (id) => sent.filter((each) => each.form.period.id === id && !each.withdrawn),
    findPeriod: (id) => periods.find((each) => each.id === id) ?? null,
    listObligations: () => obligations,
    findDuty(id) {
      const found = obligations.find(({ obligationId }) => obligationId === id);
      return found && !(ledger.gone ?? []).includes(id) ? { obligationId: id, department: found.department } : null;
    },
    findDepartments: (name) => departments.filter((each) => each.name === name),
    findEntry: (periodId, obligationId) => ledger.entries?.get(`${periodId} ${obligationId}`) ?? null,
    findEntryAt(periodId, obligationId, at) {
      const entry = ledger.entries?.get(`${periodId} ${obligationId}`);
      return entry && entry.at <= at ? entry : null;
    },
    listSettled: () => ledger.settled ?? [],
    findMerge: () => ledger.merged ?? null,
  };
}

export const CONTEXT: MergeContext = { period: NOVEMBER, ratings: RATINGS, today: '2026-11-24' };

let files = 0;

/** A returned file, unlike any other. */
export function fileOf(paper: Paper, name = '反馈表.xlsx', format: Workbook['format'] = 'xlsx'): ReadReturn {
  files += 1;
  return { name, sha256: `sha-${files}`, size: 1, content: { workbook: workbookOf(paper, format) } };
}

/** What the papers would change. */
export function merge(
  papers: readonly Paper[],
  ledger: Ledger = {},
  context: Partial<MergeContext> = {},
): Omit<MergePlan, 'id'> {
  return mergeFiles(
    papers.map((paper) => fileOf(paper)),
    knownOf(ledger),
    { ...CONTEXT, ...context },
  );
}

/** What the files would change. */
export function mergeFiles(
  files: readonly ReadReturn[],
  known: KnownForms,
  context: MergeContext = CONTEXT,
): Omit<MergePlan, 'id'> {
  const readFile = fileReader(known, context);
  return planMerge(
    files.map((file, index) => readFile(index, file)),
    known,
    context,
  );
}
