import { expect, it } from 'vitest';
import type { MergeChange } from '../../../../src/shared/model/exchange.ts';
import type { Cell, Sheet, Workbook } from '../../../../src/shared/model/sheet.ts';
import { workbookOf } from './paper.ts';
import { CAIZHENG, CONTEXT, fileOf, formOf, knownOf, mergeFiles, OCTOBER, paperOf, TASKS } from './sent-form.ts';

/** Files come from strangers: whatever stands where, nothing is thrown, and nothing that is certain is without a reason. */

const own = formOf();
const others = formOf({
  code: 'P5SBN4SY',
  department: CAIZHENG,
  tasks: ['安排老年病区建设补助资金', TASKS[0]],
  firstObligation: 301,
});
const october = formOf({ code: 'C9N3FRRS', period: OCTOBER });
const forms = [own, others, october];

const TEXTS = [
  ' ',
  '无变化',
  '80%',
  '达序时',
  '行码',
  '工作任务',
  '进展情况',
  '本期完成值',
  '指标',
  '填报人：',
  '填报单位：区财政局',
  '表单编号：P5SBN4SY',
  own.rows[0]?.key ?? '',
  others.rows[0]?.key ?? '',
  TASKS[1],
  '安排老年病区建设补助资金',
  '__proto__',
  '\uD800',
  '\u200B',
  '2026-13-45',
  '1e999',
  '1/0',
  '$&',
  '（',
  '百百',
  'x'.repeat(40),
];
const NUMBERS = [0, 1, 0.8, -5, 1e15, 46_198, 20_260_625, 11.2];

/** Numbers that look like chance and are always the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function spoil({ sheets, format }: Workbook, roll: (sides: number) => number): Workbook {
  const kept = sheets.filter(() => roll(8) > 0).map((sheet) => spoilSheet(sheet, roll));
  return { format, sheets: kept };
}

function spoilSheet(sheet: Sheet, roll: (sides: number) => number): Sheet {
  const bottom = Math.max(1, ...sheet.cells.map(({ row }) => row)) + 3;
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (let times = roll(25); times > 0; times -= 1) {
    const [row, column] = [1 + roll(bottom), 1 + roll(18)];
    cells.set(`${row} ${column}`, { row, column, ...anything(roll) });
  }
  const [one, other, gone] = [1 + roll(bottom), 1 + roll(bottom), roll(4) === 0 ? 1 + roll(15) : 0];
  const rowOf = (row: number) => (row === one ? other : row === other ? one : row);
  const moved = [...cells.values()].flatMap((cell): readonly Cell[] => {
    if (cell.column === gone) return [];
    const column = gone > 0 && cell.column > gone ? cell.column - 1 : cell.column;
    return [{ ...cell, row: rowOf(cell.row), column }];
  });
  const merges = Array.from({ length: roll(4) }, () => {
    const [top, left] = [1 + roll(bottom), 1 + roll(15)];
    return { top, left, bottom: top + roll(5) * (roll(20) === 0 ? 200_000 : 1), right: left + roll(4) };
  });
  return {
    ...sheet,
    cells: moved.sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [...sheet.merges, ...merges],
    hiddenRows: roll(5) === 0 ? [{ from: 1, to: 1_048_576 }] : [],
  };
}

function anything(roll: (sides: number) => number): Omit<Cell, 'row' | 'column'> {
  const text = TEXTS[roll(TEXTS.length)] ?? '';
  const number = NUMBERS[roll(NUMBERS.length)] ?? 0;
  const formula = roll(10) === 0 ? ({ formula: true } as const) : {};
  switch (roll(6)) {
    case 0:
      return { kind: 'number', text: String(number), value: number, ...formula };
    case 1:
      return { kind: 'date', text: '3月5日', value: '2026-03-05' };
    case 2:
      return { kind: 'error', text: '#REF!', value: '#REF!' };
    default:
      return { kind: 'text', text, value: text, ...formula };
  }
}

/** What must hold of every change, whatever it was read from. */
function faultsOf({ doubts, conflict, match, value, field, indicator }: MergeChange): readonly string[] {
  const isCertain = doubts.length === 0 && conflict === null;
  return [
    ...(isCertain && (!match.certain || value === '') ? ['certain without a reason'] : []),
    ...(field === 'percent' && value !== '' && !(Number(value) >= 0 && Number(value) <= 100) ? ['no percentage'] : []),
    ...(field === 'value' && !Number.isFinite(Number(value)) ? ['no number'] : []),
    ...(indicator && !(indicator.on <= CONTEXT.today) ? ['a day to come'] : []),
  ];
}

it('throws nothing and is sure of nothing without a reason, whatever stands where', () => {
  const roll = dice(20_261_123);
  const formats = ['xlsx', 'xls', 'csv', 'html', 'docx', 'text', 'xml2003'] as const;
  for (let round = 0; round < 300; round += 1) {
    const paper = paperOf(forms[roll(forms.length)] ?? own);
    const workbook = spoil(workbookOf(paper, formats[roll(formats.length)]), roll);
    const plan = mergeFiles([{ ...fileOf(paper), content: { workbook } }], knownOf({ forms }));
    expect(plan.changes.flatMap(faultsOf)).toEqual([]);
  }
});
