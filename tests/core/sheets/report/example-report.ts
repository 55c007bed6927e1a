import type {
  Criterion,
  DetailColumn,
  DetailRow,
  Figure,
  Report,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTable,
} from '../../../../src/shared/model/report.ts';
import { NO, YES } from '../../../../src/shared/report-words.ts';

/** A report made by hand: every kind of block and cell, and figures counted over some details. */

export const EXAMPLE_FONTS: Report['fonts'] = {
  title: { family: '方正小标宋简体', size: 22 },
  heading: { family: '黑体', size: 16 },
  kai: { family: '楷体', size: 12 },
  body: { family: '仿宋', size: 16 },
  header: { family: '黑体', size: 12 },
  cell: { family: '仿宋', size: 10.5 },
  note: { family: '仿宋', size: 9 },
  number: { family: '宋体', size: 14 },
};

const DEPARTMENTS = ['区卫生健康局', '区民政局', '区财政局', '区人社局'];
const RATINGS = ['达序时', '欠序时', '已完成'];
const LIGHTS = [
  { word: '绿灯', color: 'green' },
  { word: '黄灯', color: 'yellow' },
  { word: '红灯', color: 'red' },
];

/** Forty-one duties of fourteen tasks; a collective counts as five. */
export const DETAILS: readonly DetailRow[] = Array.from({ length: 41 }, (_, index) => {
  const task = Math.floor(index / 3) + 1;
  const cells: Record<DetailColumn, string | number> = {
    plan: '重点任务分工表',
    number: String(task),
    content: `第${task}项任务：完善居家社区机构相协调、医养康养相结合的养老服务体系`,
    department: DEPARTMENTS[index % 4] ?? '',
    role: index % 3 === 0 ? '牵头' : '配合',
    state: '办理中',
    rating: RATINGS[task % 3] ?? '',
    light: LIGHTS[task % 3]?.word ?? '',
    due: '2026-12-31',
    daysLate: task % 3 === 2 ? 12 : 0,
    weight: index % 10 === 9 ? 5 : 1,
    firstOfTask: index % 3 === 0 ? YES : NO,
    accountable: index % 3 === 0 ? YES : NO,
    accepted: NO,
    late: task % 3 === 2 ? YES : NO,
    dueSoon: NO,
    lagging: NO,
    returned: index % 2 === 0 ? YES : NO,
    madeGood: NO,
  };
  return { obligationId: index + 1, taskId: task, planId: 1, departmentId: (index % 4) + 1, cells };
});

export const is = (column: DetailColumn, equals: string | number): Criterion => ({ column, equals });

export function figure(of: Figure['of'], where: readonly Criterion[], details = DETAILS): Figure {
  const met = details.filter(({ cells }) => where.every(({ column, equals }) => cells[column] === equals));
  const value =
    of === 'tasks'
      ? met.filter(({ cells }) => cells.firstOfTask === YES).length
      : met.reduce((sum, { cells }) => sum + Number(cells.weight), 0);
  return { kind: 'figure', value, unit: '', of, where };
}

export const share = (value: number | null, part: Figure, whole: Figure): ReportCell => ({
  kind: 'share',
  value,
  part,
  whole,
});

export const row = (cells: readonly ReportCell[], more: Partial<ReportRow> = {}): ReportRow => ({
  category: [],
  cells,
  ...more,
});

export function table(columns: readonly Omit<ReportColumn, 'key'>[], rows: readonly ReportRow[], more = {}) {
  const keyed = columns.map((column, index) => ({ key: `column${index}`, ...column }));
  const made: ReportTable = { categoryLevels: 0, categoryHeader: '类别', columns: keyed, rows, empty: '无', ...more };
  return { kind: 'table', table: made } as const;
}

export function section(facts: Partial<ReportSection>): ReportSection {
  return {
    name: '报表',
    role: 'main',
    label: '',
    title: '工作推进情况',
    lines: [],
    blocks: [],
    notes: [],
    page: { paper: 'A4', orientation: 'landscape' },
    ...facts,
  };
}

export function report(...sections: readonly ReportSection[]): Report {
  return {
    kind: 'summary',
    title: '工作推进情况',
    office: '区政府督查室',
    number: '',
    period: '2026年10月',
    frozen: true,
    asOf: '2026-11-23',
    sections,
    details: [],
    fonts: EXAMPLE_FONTS,
  };
}

/** By department: duties, tasks in the lead, late ones, the share of all; two shares are not what rounding gives. */
export function figureTable() {
  const all = figure('duties', []);
  const line = (name: string, shown: number) => {
    const mine = [is('department', name)];
    const duties = figure('duties', mine);
    return row([
      name,
      duties,
      figure('tasks', [...mine, is('role', '牵头')]),
      figure('duties', [...mine, is('late', YES)]),
      share(shown, duties, all),
      { kind: 'difference', value: duties.value - 12, now: duties, before: 12 },
    ]);
  };
  return table(
    [
      { kind: 'department', header: '责任单位' },
      { kind: 'figure', header: '单位任务' },
      { kind: 'figure', header: '牵头任务' },
      { kind: 'figure', header: '逾期' },
      { kind: 'share', header: '占比' },
      { kind: 'figure', header: '比上期' },
    ],
    [
      ...DEPARTMENTS.map((name, index) => line(name, [20.1, 34.9, 17.5, 27.5][index] ?? 0)),
      row(
        [
          '合计',
          all,
          figure('tasks', []),
          figure('duties', [is('late', YES)]),
          share(100, all, all),
          { kind: 'difference', value: 0, now: all, before: all.value },
        ],
        { role: 'total' },
      ),
    ],
  );
}

export function lightTable() {
  const long = '出台支持政策，扩大普惠性养老服务供给，推动居家适老化改造，培育养老护理员队伍。';
  return table(
    [
      { kind: 'number', header: '序号' },
      { kind: 'content', header: '工作任务' },
      { kind: 'department', header: '责任单位' },
      { kind: 'percent', header: '完成比例' },
      { kind: 'light', header: '亮灯' },
      { kind: 'progress', header: '进展情况' },
    ],
    [
      row(['区卫生健康局（2项）'], { role: 'group' }),
      ...LIGHTS.map((light, index) =>
        row(
          [
            String(index + 1),
            long.repeat(index + 1),
            '区卫生健康局',
            ['80%', '33.3%', '0%'][index] ?? '',
            { kind: 'light', ...light },
            `${long}本期无变化。`,
          ],
          { category: ['一、养老服务', index < 2 ? '（一）推进“四大保障”，护航医养产业健康愿景' : '（二）组织保障'] },
        ),
      ),
    ],
    { categoryLevels: 2 },
  );
}

export const FORM = {
  kind: 'form',
  boxes: [
    { label: '编号', text: '督办〔2026〕12号', share: 0.5, lines: 1 },
    { label: '承办单位', text: '区卫生健康局', share: 0.5, lines: 1 },
    { label: '承办任务', text: '完善居家社区机构相协调、医养康养相结合的养老服务体系。'.repeat(4), share: 1, lines: 3 },
    { label: '办理情况', text: '', share: 1, lines: 6 },
    {
      label: '审核意见',
      text: '',
      share: 0.5,
      lines: 4,
      sign: ['审核人：', '日期：　　年　　月　　日'],
    },
    { label: '领导批示', text: '', share: 0.5, lines: 4, sign: ['签批人：', '日期：　　年　　月　　日'] },
  ],
} as const;

export function exampleReport(): Report {
  const made = report(
    section({
      name: '情况',
      lines: ['填报单位：区政府督查室　　截止日期：2026年11月23日', '口径：一项任务由几个单位承担，就计几项单位任务。'],
      page: { paper: 'A4', orientation: 'portrait' },
      blocks: [
        { kind: 'heading', level: 1, text: '一、总体情况' },
        {
          kind: 'paragraph',
          style: 'body',
          runs: [
            '共交办任务',
            { ...figure('tasks', []), unit: '项' },
            '，单位任务',
            { ...figure('duties', []), unit: '项' },
            '，其中逾期',
            { ...figure('duties', [is('late', YES)]), unit: '项' },
            '。',
          ],
        },
        figureTable(),
        { kind: 'heading', level: 2, text: '（一）各单位任务' },
        lightTable(),
        { kind: 'signature', lines: ['区政府督查室', '2026年11月23日'] },
      ],
      notes: ['1. 绿灯：进展顺利；黄灯：临近时限；红灯：已过办结时限。'],
    }),
    section({ name: '附件', role: 'annex', label: '附件1', title: '任务清单', blocks: [lightTable()] }),
    section({
      name: '审批表',
      title: '延期审批表',
      page: { paper: 'A4', orientation: 'portrait' },
      blocks: [FORM],
    }),
  );
  return { ...made, details: DETAILS };
}
