import { describe, expect, it } from 'vitest';
import { DAMAGE_WORDS } from '../../../../src/shared/exchange-words.ts';
import type { DamageKind } from '../../../../src/shared/model/exchange.ts';
import type { Workbook } from '../../../../src/shared/model/sheet.ts';
import type { Paper } from './paper.ts';
import {
  CAIZHENG,
  CONTEXT,
  DECEMBER,
  fileOf,
  formOf,
  knownOf,
  type Ledger,
  mergeFiles,
  OCTOBER,
  paperOf,
  TASKS,
} from './sent-form.ts';

/** Each kind of damage by what it is, and by what comes near and must not be taken for it. */

type Example = {
  readonly kind: DamageKind;
  readonly is: string;
  readonly does: (paper: Paper) => unknown;
  readonly not: string;
  readonly doesNot: (paper: Paper) => unknown;
  readonly ledger?: Ledger;
  readonly format?: Workbook['format'];
  /** The form that comes back, where it is not that of November. */
  readonly form?: ReturnType<typeof formOf>;
  readonly otherForm?: ReturnType<typeof formOf>;
};

const own = formOf();
const others = formOf({
  code: 'P5SBN4SY',
  department: CAIZHENG,
  tasks: ['安排老年病区建设补助资金'],
  firstObligation: 301,
});
const october = formOf({ code: 'C9N3FRRS', period: OCTOBER });
const december = formOf({ code: 'D7N3FRRT', period: DECEMBER });
const second = formOf({ code: 'Q3FRABYM', version: 2 });
const foreign = formOf({ code: 'Z9Z9Z9Z9' });
const both: Ledger = { forms: [own, others] };
const row = (paper: Paper, index: number, change: (cells: Paper['pages'][number]['rows'][number]) => unknown) =>
  change(paper.line(index));
const nothing = () => undefined;
const progress = (index: number) => (paper: Paper) => paper.put(index, '进展情况', '已办');

const EXAMPLES: readonly Example[] = [
  {
    kind: 'row-added',
    is: 'a row that was not sent',
    does: (paper) => paper.insertLine(3, [null, '6', '开展银龄行动志愿服务', null, null, null, '已启动']),
    not: 'a row that was sent and has lost its keys',
    doesNot: (paper) => {
      row(paper, 3, (cells) => cells.splice(0, 1, null));
      row(paper, 3, (cells) => cells.pop());
    },
  },
  {
    kind: 'row-deleted',
    is: 'a row that is gone',
    does: (paper) => paper.removeLine(2),
    not: 'a row that says nothing',
    doesNot: progress(1),
  },
  {
    kind: 'rows-reordered',
    is: 'two rows that changed places whole',
    does: (paper) => {
      const [one, two] = [paper.line(1), paper.line(2)];
      paper.setLine(1, two).setLine(2, one);
    },
    not: 'a row that is gone',
    doesNot: (paper) => paper.removeLine(2),
  },
  {
    kind: 'row-duplicated',
    is: 'a row copied below itself',
    does: (paper) => paper.insertLine(3, paper.line(2)),
    not: 'two rows with the same answer',
    doesNot: (paper) => paper.put(1, '进展情况', '无变化').put(2, '进展情况', '无变化'),
  },
  {
    kind: 'column-inserted',
    is: 'a column between ours',
    does: (paper) => paper.insertColumn(paper.columnOf('进展情况'), '科室意见').put(1, '科室意见', '已阅'),
    not: 'a text beside the table, without a header',
    doesNot: (paper) => paper.at(paper.rowOf(1), 20, '请核'),
  },
  {
    kind: 'column-renamed',
    is: 'another word for the same',
    does: (paper) => paper.at(paper.headerRow(), paper.columnOf('进展情况'), '工作推进情况'),
    not: 'our word with other brackets',
    doesNot: (paper) => paper.at(paper.headerRow(), paper.columnOf('进展情况'), '进展情况（必填）*'),
  },
  {
    kind: 'column-moved',
    is: 'a column that stands elsewhere',
    does: (paper) => {
      const [from, to] = [paper.columnOf('进展情况') - 1, paper.columnOf('工作任务') - 1];
      for (const cells of paper.page().rows) if (cells.length > from) cells.splice(to, 0, ...cells.splice(from, 1));
      paper.page().merges = [];
    },
    not: 'a column that was put in',
    doesNot: (paper) => paper.insertColumn(paper.columnOf('进展情况'), '科室意见'),
  },
  {
    kind: 'column-deleted',
    is: 'a column that is gone',
    does: (paper) => paper.removeColumn(paper.columnOf('下一步措施')),
    not: '来源方案, which a form of one plan has not',
    doesNot: nothing,
  },
  {
    kind: 'header-gone',
    is: 'a table without its header',
    does: (paper) => paper.page().rows.splice(paper.headerRow() - 1, 1, []),
    not: 'a header that was changed',
    doesNot: (paper) => paper.at(paper.headerRow(), paper.columnOf('进展情况'), '工作推进情况'),
  },
  {
    kind: 'cells-merged',
    is: 'one cell over the answers of two rows',
    does: (paper) => {
      const [top, left] = [paper.rowOf(1), paper.columnOf('进展情况')];
      progress(1)(paper);
      paper.page().merges.push({ top, left, bottom: top + 1, right: left });
    },
    not: 'the merged lines of the heading and of the boxes below',
    doesNot: nothing,
  },
  {
    kind: 'text-under-table',
    is: 'a text below the boxes',
    does: (paper) => paper.at(paper.page().rows.length + 2, 2, '建议由区财政局牵头第3项'),
    not: 'names in the boxes, words in 补充说明',
    doesNot: (paper) => {
      const below = paper.rowOf(TASKS.length) + 1;
      paper.at(below, 3, '第3项的口径请明确').at(below + 1, 2, '填报人：陈志明');
    },
  },
  {
    kind: 'text-beside-table',
    is: 'a text beside a row',
    does: (paper) => paper.at(paper.rowOf(1), 20, '请核'),
    not: 'a column of its own',
    doesNot: (paper) => paper.at(paper.headerRow(), 17, '备注').at(paper.rowOf(1), 17, '请核'),
  },
  {
    kind: 'wrong-column',
    is: 'a rating in the column of percentages',
    does: (paper) => paper.put(1, '完成比例', '达序时'),
    not: 'a progress that tells of a percentage',
    doesNot: (paper) => paper.put(1, '进展情况', '完成80%的建档工作'),
  },
  {
    kind: 'wording-changed',
    is: 'words of the source that were changed',
    does: (paper) => paper.put(1, '工作任务', `${TASKS[0]}，2026年底前完成`),
    not: 'other spaces and widths, a mark at the end',
    doesNot: (paper) => paper.put(1, '工作任务', ` ${TASKS[0].replaceAll('、', '、 ')}。`),
  },
  {
    kind: 'reference-changed',
    is: 'a deadline that was changed',
    does: (paper) => paper.put(1, '完成时限', '2027年底前'),
    not: 'a deadline that was emptied',
    doesNot: (paper) => paper.put(1, '完成时限', null),
  },
  {
    kind: 'key-lost',
    is: 'columns of keys that are gone',
    does: (paper) => paper.removeKeys(),
    not: 'an added row, which never had one',
    doesNot: (paper) => paper.insertLine(3, [null, '6', '开展银龄行动志愿服务', null, null, null, '已启动']),
  },
  {
    kind: 'key-wrong',
    is: 'the key of another row',
    does: (paper) => {
      const [one, two] = [paper.line(1)[0] ?? null, paper.line(2)[0] ?? null];
      paper.at(paper.rowOf(1), 1, two).at(paper.rowOf(2), 1, one);
    },
    not: 'rows that moved with their keys',
    doesNot: (paper) => {
      const [one, two] = [paper.line(1), paper.line(2)];
      paper.setLine(1, two).setLine(2, one);
    },
  },
  {
    kind: 'hidden-sheet-lost',
    is: 'a workbook without the hidden sheet',
    does: (paper) => paper.without('_duban'),
    not: 'the hidden sheet shown again and renamed',
    doesNot: (paper) => {
      Object.assign(paper.page('_duban'), { name: 'Sheet5', visibility: 'visible' });
    },
  },
  {
    kind: 'identity-lost',
    is: 'a table told by its wording alone',
    does: (paper) => paper.removeKeys().removeKeys('指标').without('_duban').replace(own.code, ''),
    not: 'a table whose heading still has the code',
    doesNot: (paper) => paper.removeKeys().removeKeys('指标').without('_duban'),
  },
  {
    kind: 'older-period',
    is: 'the form of October',
    form: october,
    ledger: { forms: [own, october] },
    does: progress(1),
    not: 'that of November',
    doesNot: progress(1),
  },
  {
    kind: 'newer-period',
    is: 'the form of December',
    form: december,
    ledger: { forms: [own, december] },
    does: progress(1),
    not: 'that of November',
    doesNot: progress(1),
  },
  {
    kind: 'frozen-period',
    is: 'the form of a frozen period',
    form: october,
    ledger: { forms: [own, october], periods: [{ ...OCTOBER, state: 'frozen' }, CONTEXT.period] },
    does: progress(1),
    not: 'that of an open one',
    doesNot: progress(1),
  },
  {
    kind: 'older-version',
    is: 'the first form, where a second was sent',
    ledger: { forms: [own, second] },
    otherForm: second,
    does: progress(1),
    not: 'the second',
    doesNot: progress(1),
  },
  {
    kind: 'foreign-row',
    is: 'a row of another department, copied with its key',
    ledger: both,
    does: (paper) => paper.insertLine(3, paperOf(others).put(1, '进展情况', '资金已下达').line(1)),
    not: 'a row of its own',
    doesNot: progress(1),
  },
  {
    kind: 'foreign-ledger',
    is: 'a form that this ledger never sent, told by its wording',
    form: foreign,
    does: progress(1),
    not: 'its own',
    doesNot: progress(1),
  },
  {
    kind: 'not-in-force',
    is: 'an answer for a task that is no longer in the ledger',
    ledger: { forms: [own], gone: [101] },
    does: progress(1),
    not: 'an answer for another one',
    doesNot: (paper) => paper.removeLine(1),
  },
  {
    kind: 'extra-sheet',
    is: 'a sheet of its own',
    does: (paper) =>
      paper.pages.push({ name: '名单', visibility: 'visible', rows: [['狮岭镇敬老院']], merges: [], hiddenRows: [] }),
    not: 'an empty one',
    doesNot: (paper) =>
      paper.pages.push({ name: 'Sheet4', visibility: 'visible', rows: [], merges: [], hiddenRows: [] }),
  },
  {
    kind: 'several-tables',
    is: 'a copy of the sheet',
    does: (paper) => paper.pages.push({ ...structuredClone(paper.page()), name: '反馈表 (2)' }),
    not: 'a header typed again on the next page',
    doesNot: (paper) => paper.insertLine(3, paper.page().rows[paper.headerRow() - 1] ?? []),
  },
  {
    kind: 'hidden-rows',
    is: 'a row that a filter hides',
    does: (paper) => paper.page().hiddenRows.push(paper.rowOf(2)),
    not: 'a hidden line of the heading',
    doesNot: (paper) => paper.page().hiddenRows.push(2),
  },
  {
    kind: 'formula',
    is: 'a formula in an answer',
    does: (paper) => paper.put(1, '完成比例', { kind: 'number', text: '80', value: 80, formula: true }),
    not: 'a text that begins like one',
    doesNot: (paper) => paper.put(1, '进展情况', '=1+1'),
  },
  {
    kind: 'error-value',
    is: 'an error in an answer',
    does: (paper) => paper.put(1, '完成比例', { kind: 'error', text: '#REF!', value: '#REF!' }),
    not: 'an error beside the table',
    doesNot: (paper) => paper.at(paper.rowOf(1), 20, { kind: 'error', text: '#REF!', value: '#REF!' }),
  },
  {
    kind: 'other-format',
    is: 'a file saved as .xls',
    format: 'xls',
    does: progress(1),
    not: 'an .xlsx',
    doesNot: progress(1),
  },
];

describe('damage of returned forms', () => {
  it.each(EXAMPLES)('$kind: $is', ({ kind, does, ledger, form = own, format }) => {
    const paper = paperOf(form);
    does(paper);
    expect(kindsOf(paper, ledger, format)).toContain(kind);
  });

  it.each(EXAMPLES)('not $kind: $not', ({ kind, doesNot, ledger, otherForm = own }) => {
    const paper = paperOf(otherForm);
    doesNot(paper);
    expect(kindsOf(paper, ledger)).not.toContain(kind);
  });

  it('has an example of every kind', () => {
    const kinds = Object.keys(DAMAGE_WORDS) as DamageKind[];
    const ofPlanFiles: readonly string[] = ['period-missing'];
    const without = kinds.filter((kind) => !EXAMPLES.some((each) => each.kind === kind));
    expect(without.filter((kind) => !ofPlanFiles.includes(kind))).toEqual([]);
  });

  it('finds none in a form that comes back as it was sent, filled or not', () => {
    expect(kindsOf(paperOf(own))).toEqual([]);
    const filled = paperOf(own).put(1, '进展情况', '已签约3家').put(1, '进度评价', '达序时').put(1, '完成比例', 60);
    expect(kindsOf(filled)).toEqual([]);
  });

  it('says of a column whose header was emptied that it is empty', () => {
    const paper = paperOf(own).put(1, '存在问题', '用地紧张');
    paper.at(paper.headerRow(), paper.columnOf('存在问题'), null);
    const { changes, files } = mergeFiles([fileOf(paper, '反馈表.xlsx')], knownOf({}));
    expect(files[0]?.damages).toMatchObject([{ message: '“反馈表”有一栏的表头空着，按所在位置读作“存在问题”。' }]);
    expect(changes).toMatchObject([
      { value: '用地紧张', doubts: ['这一栏的表头空着，按位置读作“存在问题”，请确认。'] },
    ]);
  });

  it('finds no row in the box for remarks, which is read as what it is', () => {
    const paper = paperOf(own);
    paper.at(paper.rowOf(TASKS.length) + 1, 3, '第3项建议改由区财政局牵头');
    const { reading, files } = mergeFiles([fileOf(paper, '反馈表.xlsx')], knownOf({}));
    expect(files[0]?.damages).toEqual([]);
    expect(reading).toMatchObject([
      { kind: 'text-outside', text: '第3项建议改由区财政局牵头', reason: '填在表下“补充说明”里' },
    ]);
  });
});

function kindsOf(paper: Paper, ledger: Ledger = {}, format: Workbook['format'] = 'xlsx'): readonly DamageKind[] {
  const [file] = mergeFiles([fileOf(paper, '反馈表.xlsx', format)], knownOf(ledger)).files;
  if (file?.verdict.kind !== 'form') throw new Error(`no form: ${JSON.stringify(file?.verdict)}`);
  return file.damages.map(({ kind }) => kind);
}
