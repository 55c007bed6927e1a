import { COLUMN_WORDS } from '../../shared/glossary.ts';
import type { Choice } from '../../shared/model/correction.ts';
import type { ColumnMeaning, Doubt } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { doubt } from './doubts.ts';
import type { Header } from './find-headers.ts';
import type { Column, Layout } from './settle-columns.ts';

/** What the header leaves open: where the tasks stand, what an unknown word means, whether there is a header at all. */
export function columnDoubts(sheet: string, header: Header, layout: Layout): readonly Doubt[] {
  const guessed = layout.columns.filter((column) => column.isGuessed);
  return [
    ...noHeaderDoubts(sheet, header),
    ...contentDoubts(sheet, header, layout),
    ...guessed.map((column) => guessDoubt(sheet, header, column)),
  ];
}

function noHeaderDoubts(sheet: string, header: Header): readonly Doubt[] {
  if (header.bottom >= header.top) return [];
  const message = `没有找到表头，已从第 ${header.top} 行起按各列的内容读取，请核对各列的含义。`;
  return [withChoices(doubt('warning', 'no-header', message, { sheet, cell: `A${header.top}` }))];
}

/** Columns whose header leaves open whether they hold the tasks. */
const MAY_BE_CONTENT: readonly ColumnMeaning[] = ['category', 'other', 'goal', 'measures'];

function contentDoubts(sheet: string, header: Header, layout: Layout): readonly Doubt[] {
  if (!layout.contentGuessed || header.bottom < header.top) return [];
  const cell = `${layout.content.column}${header.top}`;
  const message = `表头没有写明哪一列是工作任务，已按文字最长的${nameOf(layout.content)}读取，请核对。`;
  const others = layout.columns
    .filter((column) => column !== layout.content && column.header !== '' && MAY_BE_CONTENT.includes(column.meaning))
    .map((column) => choice(sheet, header, column, 'content'));
  const asRead = choice(sheet, header, layout.content, 'content').label;
  return [withChoices(doubt('warning', 'content-guessed', message, { sheet, cell }), asRead, others)];
}

/** What a column may be instead of what its cells look like. */
const INSTEAD: Partial<Record<ColumnMeaning, readonly ColumnMeaning[]>> = {
  responsibility: ['lead', 'support', 'other'],
  lead: ['responsibility', 'support', 'other'],
  support: ['responsibility', 'lead', 'other'],
  doers: ['responsibility', 'lead', 'support', 'other'],
};

function guessDoubt(sheet: string, header: Header, column: Column): Doubt {
  const { meaning } = column;
  const word = COLUMN_WORDS[meaning];
  const why = column.header === '' ? '没有表头' : '的表头无法识别';
  const message = `${nameOf(column).trim()}${why}，已按内容作为${word}读取，请核对。`;
  const others = (INSTEAD[meaning] ?? ['other']).map((other) => choice(sheet, header, column, other));
  const place = { sheet, cell: `${column.column}${header.top}` };
  const asRead = choice(sheet, header, column, meaning).label;
  return withChoices(doubt('warning', 'column-guessed', message, place), asRead, others);
}

function choice(sheet: string, header: Header, column: Column, meaning: ColumnMeaning): Choice {
  const correction = { kind: 'column', sheet, column: column.column, meaning, header: header.top } as const;
  const word = meaning === 'other' ? '其他内容' : COLUMN_WORDS[meaning];
  return { label: `${nameOf(column).trim()}是${word}`, corrections: [correction] };
}

/** C 列“部署安排”; without a header C 列. */
function nameOf({ column, header }: Column): string {
  return header === '' ? ` ${column} 列` : ` ${column} 列“${header}”`;
}
