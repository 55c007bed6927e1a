import type { RowChoice } from '../../shared/model/correction.ts';
import type { TableNote, TableRow } from '../../shared/model/table.ts';
import type { Grid, Slot } from './grid.ts';
import { endsLikeTitle, isProse, isSectionLabel, readLineKind } from './line-kind.ts';
import type { RawText } from './raw-table.ts';
import { normalize, squash } from './text.ts';

/** The rows above a header. */
export type Heading = {
  readonly title: string | null;
  readonly lines: readonly TableNote[];
  /** Section labels directly above the header: the first category of the table. */
  readonly labels: readonly RawText[];
  readonly rows: readonly TableRow[];
};

/** 花都区人民政府办公室文件: the red head of the paper, not its title. */
const RED_HEAD = /(?:政府|办公室|办公厅|委员会|党委|局|厅)文件$/;

type Line = { readonly row: number; readonly slot: Slot };

const NOTHING_SAID: ReadonlyMap<number, RowChoice> = new Map();

/**
 * Reads the rows from `from` to `to`, which stand above a header and below the table before.
 * @param said what a person took rows for
 */
export function readHeading(grid: Grid, from: number, to: number, said = NOTHING_SAID): Heading {
  const lines: Line[] = [];
  for (let row = from; row <= to; row += 1) {
    for (const slot of grid.row(row)) if (slot.rect.top === row) lines.push({ row, slot });
  }
  const titleLines = chooseTitle(lines.filter(({ row }) => !said.has(row)));
  const labels = lines.filter((line) => {
    const choice = said.get(line.row);
    return choice ? choice === 'category' : !titleLines.includes(line) && isLabel(line.slot.text);
  });
  return {
    title: titleLines.length > 0 ? titleLines.map((line) => titleText(line.slot.text)).join('') : null,
    lines: lines.map(({ slot }) => ({ text: slot.text, cell: slot.cell })),
    labels: labels.map(({ slot }) => ({ meaning: 'category', header: '', text: slot.text.trim(), cell: slot.cell })),
    rows: [...new Set(lines.map((line) => line.row))].map((row) => {
      const inRow = lines.filter((line) => line.row === row);
      if (said.get(row) === 'note') return { row, meaning: 'note' };
      if (inRow.some((line) => titleLines.includes(line))) return { row, meaning: 'title' };
      if (inRow.some((line) => labels.includes(line))) return { row, meaning: 'category' };
      return { row, meaning: inRow.some((line) => isRemark(line.slot.text)) ? 'note' : 'ignored' };
    }),
  };
}

/** True where a line may begin the heading of a further table on the same sheet. */
export function isHeadingLine(text: string): boolean {
  const kind = readLineKind(text);
  return kind === 'text' ? isTitleLike(text) : kind !== 'total' && kind !== 'note' && kind !== 'page';
}

/** A line that by itself shows that a new table begins: 附件2, or the name of a table. */
export function beginsTable(text: string): boolean {
  return readLineKind(text) === 'attachment' || isTitleLike(text);
}

function isTitleLike(text: string): boolean {
  return !isProse(text) && !isLabel(text) && endsLikeTitle(titleText(text)) && readLineKind(text) === 'text';
}

function isLabel(text: string): boolean {
  return isSectionLabel(text) && !/[表单]$/.test(normalize(text));
}

function isRemark(text: string): boolean {
  return readLineKind(text) === 'note' || isProse(text);
}

/** 附件1：花都区任务分解表 → 花都区任务分解表, on one line. */
function titleText(text: string): string {
  const [first = '', ...rest] = text.trim().split(/[\r\n]+/);
  const lines = rest.length > 0 && readLineKind(first) === 'attachment' ? rest : [first, ...rest];
  const plain = lines
    .join('')
    .replace(/^\s*附[件表]\s*[\d一二三四五六七八九十０-９]*(?:-\d+)?\s*[：:.．\s]\s*(?=\S)/, '');
  return squash(plain);
}

/**
 * The title is the last line of text that ends like a title (…表, …方案, …清单), together with the lines directly above
 * that run on into it: 花都区贯彻落实省委一号文件 ⏎ 重点任务分工表. Lines such as 附件, 单位：万元, 填报日期, dates, document
 * numbers, introductions and section labels are no titles; a line in brackets (2024年度) stands beside the title. Where no
 * line ends like a title, what is left is one.
 */
function chooseTitle(lines: readonly Line[]): readonly Line[] {
  const candidates = lines.filter((line) => isCandidate(line, lines));
  let end = candidates.length - 1;
  while (end > 0 && !endsLikeTitle(candidates[end]?.slot.text ?? '')) end -= 1;
  const hasEnd = endsLikeTitle(candidates[end]?.slot.text ?? '');
  if (!hasEnd) return candidates.filter((line) => !isProse(line.slot.text));
  let start = end;
  while (start > 0 && isBroken(candidates[start - 1], candidates[start])) start -= 1;
  return candidates.slice(start, end + 1);
}

function isCandidate({ row, slot }: Line, lines: readonly Line[]): boolean {
  const { text } = slot;
  const isBracketed = /^[(][^()]*[)]$/.test(normalize(text));
  const inRow = lines.filter((line) => line.row === row);
  return (
    readLineKind(titleText(text)) === 'text' &&
    inRow.length <= 3 &&
    !isBracketed &&
    !isProse(text) &&
    !isLabel(text) &&
    !RED_HEAD.test(squash(text))
  );
}

/** Nothing goes on behind these; behind 2024年重点任务 or …实施方案 the next row may bring 分工表. */
const COMPLETE = /(?:表|清单|台账|通知|目录)(?:[(（][^()（）]*[)）])?$/;

/** True where the upper line runs on into the lower one: it ends no title, and the lower does not begin anew. */
function isBroken(upper: Line | undefined, lower: Line | undefined): boolean {
  if (!upper || !lower || upper.slot.rect.bottom + 1 < lower.row || COMPLETE.test(squash(upper.slot.text)))
    return false;
  return !squash(lower.slot.text).startsWith(squash(upper.slot.text).slice(0, 3));
}
