import { parseCode } from '../forms/form-code.ts';
import type { ReturnedCell, ReturnedFacts, Said } from './returned.ts';
import type { SheetCells } from './sheet-cells.ts';

/** What stands before a fact in the heading and in the boxes under the table. */
const LABELS = {
  department: ['填报单位', '报送单位', '责任单位', '填表单位'],
  period: ['填报期', '报告期', '期次', '期'],
  code: ['表单编号', '表号', '编号'],
  filledBy: ['填报人', '填表人', '联系人', '经办人'],
  phone: ['联系电话', '电话', '联系方式', '手机'],
} as const;
/** Other labels of the form: where the value before them ends. */
const OTHERS = [
  '下发单位',
  '截止日期',
  '报送时限',
  '下发次数',
  '审核人',
  '单位（盖章）',
  '单位(盖章)',
  '日期',
  '填报日期',
];

type Fact = keyof typeof LABELS;

const ALL = [...Object.values(LABELS).flat(), ...OTHERS].sort((a, b) => b.length - a.length);
const LABEL = new RegExp(
  `(?:^|[\\s　;；,，])(${ALL.map((word) => word.replace(/[()]/g, '\\$&')).join('|')})\\s*[:：]`,
  'g',
);
const FACT_OF: ReadonlyMap<string, Fact> = new Map(
  (Object.keys(LABELS) as Fact[]).flatMap((fact) => LABELS[fact].map((word) => [word, fact] as const)),
);
/** A longer value is no name and no number. */
const LONGEST = 60;

/** What cells outside the tables say of the form: label and value in one cell, or in two beside each other. */
export function readFacts(cells: SheetCells, rows: Iterable<number>): readonly { fact: Fact; said: Said }[] {
  const found: { fact: Fact; said: Said }[] = [];
  for (const row of rows) {
    const inRow = cells.cellsOf(row);
    for (const [index, cell] of inRow.entries()) {
      for (const { label, value } of splitLabels(cell.text)) {
        const fact = FACT_OF.get(label);
        const holder = value === '' ? nextValue(inRow[index + 1]) : cell;
        const text = value === '' ? (holder?.text ?? '') : value;
        if (!fact || !holder || text === '' || text.length > LONGEST) continue;
        found.push({ fact, said: { text, sheet: cells.sheet.name, cell: holder.address } });
      }
    }
  }
  return found;
}

/** The first of each fact; every code, since two that differ are a doubt. */
export function gatherFacts(found: readonly { fact: Fact; said: Said }[], hiddenCodes: readonly Said[]): ReturnedFacts {
  const first = (wanted: Fact) => found.find(({ fact }) => fact === wanted)?.said ?? null;
  return {
    headingCodes: found.flatMap(({ fact, said }) => {
      const code = fact === 'code' ? parseCode(said.text) : null;
      return code ? [{ ...said, text: code }] : [];
    }),
    hiddenCodes,
    department: first('department'),
    period: first('period'),
    filledBy: first('filledBy'),
    phone: first('phone'),
  };
}

/** 填报单位：区民政局　表单编号：K7M2Q9XB → both, in their order. */
function splitLabels(text: string): readonly { readonly label: string; readonly value: string }[] {
  const matches = [...text.matchAll(LABEL)];
  return matches.map((match, index) => ({
    label: match[1] ?? '',
    value: text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length).trim(),
  }));
}

const nextValue = (cell: ReturnedCell | undefined): ReturnedCell | null =>
  cell && splitLabels(cell.text).length === 0 ? cell : null;
