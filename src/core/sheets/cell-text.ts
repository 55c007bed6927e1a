import { AppError } from '../../shared/errors.ts';
import { storableText } from '../../shared/storable-text.ts';

/** What Excel holds in one cell. */
const MAX_CELL_CHARACTERS = 32_767;

/** Would become an escape when read: "_x0041_" is read as "A". The CR is escaped by us and ends in "_" as well. */
const READ_AS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}[_\r])/g;

/**
 * The text of a cell as the file must hold it so that Excel shows the text given, unstorable characters left out.
 * `place` names the cell in the refusal (`AppError` "cell-too-long"): longer texts would be cut without a word.
 */
export function cellText(text: string, place: string): string {
  const storable = storableText(text);
  if (storable.length > MAX_CELL_CHARACTERS) {
    throw new AppError(
      'cell-too-long',
      `${place}的文字有 ${storable.length} 个字符，超过 Excel 一个单元格的上限 ${MAX_CELL_CHARACTERS}，未生成文件。请在原表中把这段文字分开后重新导入。`,
    );
  }
  return storable.replace(READ_AS_ESCAPE, '_x005F_').replaceAll('\r', '_x000D_');
}

/** 序号 19 stands as a number, so that Excel does not mark the column as faulty; 1.10, 01 and （一） only live as text. */
export function isCountable(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(text);
}

/**
 * True where a cell edited later, or pasted into another program, would turn into a formula: = + - @, their full-width
 * twins, tab and CR in front. Such cells get the format @ (text); an apostrophe in front would change "-5" and "+86…".
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}
