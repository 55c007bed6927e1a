import { readFileSync } from 'node:fs';
import type {
  Figure,
  Report,
  ReportBlock,
  ReportColumn,
  ReportRow,
  ReportSection,
} from '../../src/shared/model/report.ts';

/** Reports made by hand of real texts: what paper must be able to hold, whatever is built later. */

type GoldTask = { number: string | null; category: string[]; content: string; responsibility: string };

function goldTasks(base: string): readonly GoldTask[] {
  const url = new URL(`../fixtures/seeds/${base}.gold.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { tasks: GoldTask[] }).tasks;
}

const LETTER_FONTS: Report['fonts'] = {
  title: { family: '方正小标宋简体', size: 22 },
  heading: { family: '黑体', size: 16 },
  kai: { family: '楷体', size: 16 },
  body: { family: '仿宋', size: 16 },
  header: { family: '黑体', size: 12 },
  cell: { family: '仿宋', size: 12 },
  note: { family: '仿宋', size: 10.5 },
  number: { family: '宋体', size: 14 },
};

const TABLE_FONTS: Report['fonts'] = {
  ...LETTER_FONTS,
  heading: { family: '黑体', size: 14 },
  kai: { family: '楷体', size: 12 },
  body: { family: '仿宋', size: 12 },
  cell: { family: '仿宋', size: 10.5 },
  note: { family: '仿宋', size: 9 },
};

export const figure = (value: number, unit = ''): Figure => ({ kind: 'figure', value, unit, of: 'duties', where: [] });

const COLUMNS: readonly ReportColumn[] = [
  { key: 'number', kind: 'number', header: '序号' },
  { key: 'content', kind: 'content', header: '工作任务' },
  { key: 'responsibility', kind: 'responsibility', header: '责任单位' },
  { key: 'due', kind: 'deadline', header: '完成时限' },
  { key: 'state', kind: 'state', header: '状态' },
  { key: 'rating', kind: 'rating', header: '进度评价' },
  { key: 'light', kind: 'light', header: '灯' },
  { key: 'progress', kind: 'progress', header: '进展情况' },
];

const LIGHTS = [
  { kind: 'light', word: '红灯', color: 'red' },
  { kind: 'light', word: '黄灯', color: 'yellow' },
  { kind: 'light', word: '绿灯', color: 'green' },
] as const;

/** As many rows as asked for, the tasks of a real table over and over, each with its own number. */
export function tableRows(count: number, base = 's02_huadu'): readonly ReportRow[] {
  const tasks = goldTasks(base);
  const levels = Math.max(...tasks.map(({ category }) => category.length));
  return Array.from({ length: count }, (_, index) => {
    const task = tasks[index % tasks.length];
    return {
      category: Array.from({ length: levels }, (_, level) => task?.category[level] ?? ''),
      cells: [
        String(index + 1),
        `${task?.content}`,
        `${task?.responsibility}`,
        '2026年12月31日',
        '办理中',
        index % 3 === 0 ? '达序时' : '慢序时',
        LIGHTS[index % 3] ?? '',
        index % 4 === 0
          ? '已完成方案制定并报区政府常务会议审议，正在组织实施，累计完成投资1.28亿元，占年度计划的64.3%。'
          : '正在推进。',
      ],
      taskId: index + 1,
    };
  });
}

export function section(blocks: readonly ReportBlock[], more: Partial<ReportSection> = {}): ReportSection {
  return {
    name: '表',
    role: 'main',
    label: '',
    title: '花都区2026年重点任务推进情况台账',
    lines: ['填报单位：花都区人民政府督查室　　截止日期：2026年10月31日', '期：2026年10月（已冻结）　　范围：全部任务'],
    blocks,
    notes: [
      '1. 灯：“红灯”—逾期未办结；“黄灯”—七日内到期；“绿灯”—按序时推进。',
      '2. 统计口径：一项任务由几个单位承担，就计几项单位任务；“各街乡”等集体称谓计 1 个单位。',
    ],
    page: { paper: 'A4', orientation: 'landscape' },
    ...more,
  };
}

export function report(sections: readonly ReportSection[], more: Partial<Report> = {}): Report {
  return {
    kind: 'ledger',
    title: sections[0]?.title ?? '',
    office: '花都区人民政府督查室',
    number: '',
    period: '2026年10月',
    frozen: true,
    asOf: '2026-10-31',
    sections,
    details: [],
    fonts: TABLE_FONTS,
    ...more,
  };
}

export function ledgerReport(count: number, base?: string, page?: ReportSection['page']): Report {
  const rows = tableRows(count, base);
  const categoryLevels = rows[0]?.category.length ?? 0;
  const table = { categoryLevels, categoryHeader: '类别', columns: COLUMNS, rows, empty: '没有符合条件的任务。' };
  return report([section([{ kind: 'table', table }], page ? { page } : {})]);
}

const SENTENCE =
  '截至10月31日，全区重点任务共222项，涉及责任单位38个。从总体进度看，大部分任务按序时推进，但仍有少数任务进度滞后，主要集中在项目用地报批、资金筹措和征地拆迁等环节。';

/** 通报: letter upright, annex turned on its side. */
export function bulletinReport(): Report {
  const paragraph = (text: string): ReportBlock => ({
    kind: 'paragraph',
    style: 'body',
    runs: [
      text,
      '其中已办结',
      figure(17, '项'),
      '，占',
      { kind: 'share', value: 7.7, part: figure(17), whole: figure(222) },
      '。',
    ],
  });
  const letter = section(
    [
      { kind: 'paragraph', style: 'line', runs: ['各镇人民政府、街道办事处，区直各单位：'] },
      paragraph('为推动重点任务落地见效，现将2026年10月全区重点任务推进情况通报如下。'),
      { kind: 'heading', level: 1, text: '一、总体情况' },
      ...Array.from({ length: 3 }, () => paragraph(SENTENCE)),
      { kind: 'heading', level: 1, text: '二、做得好的' },
      { kind: 'heading', level: 2, text: '（一）区发展改革局' },
      ...Array.from({ length: 4 }, () => paragraph(SENTENCE)),
      { kind: 'heading', level: 1, text: '三、存在问题' },
      ...Array.from({ length: 4 }, () => paragraph(SENTENCE + SENTENCE)),
      { kind: 'heading', level: 1, text: '四、下一步要求' },
      paragraph(SENTENCE),
      { kind: 'paragraph', style: 'body', runs: ['附件：1. 慢序时任务一览表'] },
      { kind: 'signature', lines: ['花都区人民政府办公室', '2026年11月3日'] },
    ],
    {
      title: '关于2026年10月重点任务推进情况的通报',
      lines: [],
      notes: [],
      page: { paper: 'A4', orientation: 'portrait' },
    },
  );
  const table = { categoryLevels: 0, categoryHeader: '', columns: COLUMNS, rows: tableRows(30), empty: '无。' };
  const rows = table.rows.map((row) => ({ ...row, category: [] }));
  const annex = section([{ kind: 'table', table: { ...table, rows } }], {
    role: 'annex',
    label: '附件1',
    title: '慢序时任务一览表',
  });
  return report([letter, annex], { kind: 'bulletin', number: '第3期', fonts: LETTER_FONTS });
}

/** 延期审批表: boxes with room to write and sign. */
export function formReport(): Report {
  const boxes = [
    { label: '申请单位', text: '花都区住房和城乡建设局', share: 0.5, lines: 1 },
    { label: '编号', text: '督延〔2026〕7号', share: 0.5, lines: 1 },
    { label: '任务事项', text: goldTasks('s02_huadu')[3]?.content ?? '', share: 1, lines: 3 },
    { label: '原定时限', text: '2026年9月30日', share: 0.5, lines: 1 },
    { label: '申请延至', text: '2026年12月31日', share: 0.5, lines: 1 },
    { label: '延期原因', text: '因用地预审未批复，施工许可尚未取得。', share: 1, lines: 5 },
    { label: '目前进展', text: '已完成立项、可研批复，正在办理用地手续。', share: 1, lines: 4 },
    { label: '申请单位\n负责人意见', text: '', share: 1, lines: 3, sign: ['签字（盖章）：', '　　　　年　　月　　日'] },
    { label: '督查员\n初审意见', text: '', share: 1, lines: 3, sign: ['签字：', '　　　　年　　月　　日'] },
    { label: '领导批示', text: '', share: 1, lines: 4, sign: ['签字：', '　　　　年　　月　　日'] },
  ];
  const form = section([{ kind: 'form', boxes }], {
    title: '督办事项延期审批表',
    lines: [],
    notes: ['注：延期申请应在原定时限前提出；批准的，须写明新的时限。'],
    page: { paper: 'A4', orientation: 'portrait' },
  });
  return report([form], {
    kind: 'extension-form',
    number: '督延〔2026〕7号',
    fonts: { ...LETTER_FONTS, header: { family: '黑体', size: 14 }, cell: { family: '仿宋', size: 14 } },
  });
}
