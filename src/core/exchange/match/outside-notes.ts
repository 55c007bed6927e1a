import {
  GUIDE_SHEET,
  guideLines,
  headingLines,
  LIST_SHEET,
  REMARK_LABEL,
  SIGN_OFF,
  shortGuide,
  titleOf,
} from '../../../shared/form-words.ts';
import type { Damage, Form, ReadingNote } from '../../../shared/model/exchange.ts';
import { folded } from '../read/cells/reading.ts';
import type { OutsideText } from '../read/returned.ts';

export type OutsideNotes = { readonly notes: readonly ReadingNote[]; readonly damages: readonly Damage[] };

/**
 * What stands in a file outside its answers and was not sent: nothing of it is dropped. One note for the texts of a line, one
 * for a sheet of the department's own.
 * @param forms those that the file is made of
 * @param obligationOf the one that a row of a sheet answers for; null where it is none or not certain
 */
export function outsideNotes(
  texts: readonly OutsideText[],
  forms: readonly Form[],
  file: number,
  obligationOf: (sheet: string, row: number) => number | null,
): OutsideNotes {
  const isSent = sentTexts(forms);
  const foreign = texts.filter((each) => each.where !== 'comment' && !isSent(each));
  const comments = texts.filter(({ where }) => where === 'comment');
  const sheets = Map.groupBy(foreign.filter(isOfExtraSheet), ({ sheet }) => sheet);
  const inLines = Map.groupBy(
    foreign.filter((each) => !isOfExtraSheet(each) && each.where !== 'column'),
    ({ sheet, row, where }) => `${row} ${where} ${sheet}`,
  );
  const remarks = new Set(texts.filter(({ text }) => text === REMARK_LABEL).map(({ sheet, row }) => `${row} ${sheet}`));
  const note = (each: OutsideText, kind: ReadingNote['kind'], text: string, reason: string): ReadingNote => ({
    kind,
    source: { file, sheet: each.sheet, cell: each.address },
    text,
    obligationId: OF_A_ROW.includes(each.where) ? obligationOf(each.sheet, each.row) : null,
    reason,
  });
  const lines = inBlocks(
    [...inLines.values()].flatMap((line): readonly Line[] => {
      const [first] = line;
      if (!first) return [];
      const isRemark = remarks.has(`${first.row} ${first.sheet}`);
      return [{ first, last: first.row, isRemark, text: line.map(({ text }) => text).join('　') }];
    }),
  );
  return {
    notes: [
      ...lines.map(({ first, isRemark, text }) =>
        note(first, 'text-outside', text, isRemark ? '填在表下“补充说明”里' : whereWords(first)),
      ),
      ...comments.map((each) => note(each, 'text-outside', each.text, `${each.address} 的批注`)),
      ...foreign
        .filter((each) => each.where === 'column' && !isOfExtraSheet(each))
        .map((each) => note(each, 'extra-column', withHeader(each), '填在下发时没有的栏目里')),
      ...[...sheets].flatMap(([sheet, found]) =>
        found[0] ? [note(found[0], 'extra-sheet', sheetText(found), `另附的工作表“${sheet}”`)] : [],
      ),
    ],
    damages: [
      ...firstOfSheets(
        lines.filter(({ first, isRemark }) => first.where === 'under' && !isRemark && !isSignOff(first)),
      ).map(({ first, text }) => damage('text-under-table', first, `表下写了文字“${begin(text)}”，已列入阅读清单。`)),
      ...firstOfSheets(lines.filter(({ first }) => first.where === 'beside')).map(({ first, text }) =>
        damage('text-beside-table', first, `表旁写了文字“${begin(text)}”，已列入阅读清单。`),
      ),
      ...comments.map((each) =>
        damage('text-beside-table', each, `${each.address} 有批注“${begin(each.text)}”，已列入阅读清单。`),
      ),
      ...lines
        .filter(({ first }) => first.where === 'between')
        .map(({ first, text }) =>
          damage('row-added', first, `第 ${first.row} 行不是下发的行，写着“${begin(text)}”，已列入阅读清单。`),
        ),
      ...[...sheets].map(([sheet]): Damage => {
        return { kind: 'extra-sheet', message: `多了工作表“${sheet}”，已列入阅读清单。`, sheet, cell: null };
      }),
    ],
  };
}

type Line = { readonly first: OutsideText; readonly last: number; readonly isRemark: boolean; readonly text: string };

/** Lines below each other are one text: 表下粘了五千行明细. */
function inBlocks(lines: readonly Line[]): readonly Line[] {
  const blocks: { readonly line: Line; last: number; readonly texts: string[] }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const { where, sheet, row } = line.first;
    const goesOn =
      block !== undefined &&
      block.line.first.sheet === sheet &&
      block.line.first.where === where &&
      row === block.last + 1 &&
      !OF_A_ROW.includes(where) &&
      !line.isRemark &&
      !block.line.isRemark &&
      isSignOff(line.first) === isSignOff(block.line.first);
    if (goesOn) {
      block.texts.push(line.text);
      block.last = row;
    } else blocks.push({ line, last: row, texts: [line.text] });
  }
  return blocks.map(({ line, last, texts }) => ({ ...line, last, text: texts.join('\n') }));
}

/** Told by its line which task it speaks of. */
const OF_A_ROW: readonly OutsideText['where'][] = ['key', 'column', 'beside', 'comment'];

const OUR_SHEETS: readonly string[] = [GUIDE_SHEET, LIST_SHEET];

const isOfExtraSheet = ({ where, sheet }: OutsideText): boolean => where === 'sheet' && !OUR_SHEETS.includes(sheet);

/** The ratings to choose from stand on a sheet of their own: beside a task 超序时 is what somebody says of it. */
function sentTexts(forms: readonly Form[]): (each: OutsideText) => boolean {
  const sent = new Set<string>([REMARK_LABEL, ...SIGN_OFF].map(folded));
  const ratings = new Set(forms.flatMap((form) => form.ratings.map(({ word }) => folded(word))));
  for (const form of forms) {
    const title = titleOf(form);
    const own = [title, `${title}（指标）`, `${form.period.name}反馈表填报说明`, shortGuide(form)];
    for (const text of [...own, ...headingLines(form), ...guideLines(form)]) sent.add(folded(text));
  }
  return ({ where, text }) => sent.has(folded(text)) || (where === 'sheet' && ratings.has(folded(text)));
}

const SIGNED = SIGN_OFF.map((label) => label.replace(/：.*$/, ''));
const isSignOff = ({ text }: OutsideText): boolean => SIGNED.some((label) => text.startsWith(label));

function whereWords(each: OutsideText): string {
  if (isSignOff(each)) return '签字栏所填';
  const WORDS: Readonly<Record<OutsideText['where'], string>> = {
    above: '写在表格上方，与下发时不同',
    under: '写在表格下方',
    beside: '写在表格旁边',
    between: '夹在表格中间，不是下发的行',
    key: '填在行码的位置',
    column: '填在下发时没有的栏目里',
    sheet: '写在随表下发的工作表里',
    comment: '批注',
  };
  return WORDS[each.where];
}

const withHeader = ({ header, text }: OutsideText): string =>
  header === '' ? text : `${header.replace(/\s+/g, '')}：${text}`;

function sheetText(texts: readonly OutsideText[]): string {
  const rows = Map.groupBy(texts, ({ row }) => row);
  return [...rows.values()].map((row) => row.map(({ text }) => text).join('　')).join('\n');
}

function firstOfSheets<Line extends { readonly first: OutsideText }>(lines: readonly Line[]): readonly Line[] {
  return [...Map.groupBy(lines, ({ first }) => first.sheet).values()].flatMap((found) => found.slice(0, 1));
}

function damage(kind: Damage['kind'], { sheet, address }: OutsideText, message: string): Damage {
  return { kind, message, sheet, cell: address };
}

function begin(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= 20 ? characters.join('') : `${characters.slice(0, 20).join('')}……`;
}
