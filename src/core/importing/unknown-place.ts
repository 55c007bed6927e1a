import type { Doubt, RecognizedFile } from '../../shared/model/table.ts';
import { planTitle } from './planned-task.ts';

/** Begins the place of a document that names none. */
const UNKNOWN = '未注明地区';
const LONGEST_TITLE = 28;

/**
 * The place of a document that names none, its own until a person names the right one: the 民政局 of two such documents
 * are two offices for all we know. Four signs of the bytes' SHA-256 part two documents of one title.
 */
export function unknownPlace(file: RecognizedFile): string {
  const title = [...planTitle(file)].slice(0, LONGEST_TITLE).join('');
  return `${UNKNOWN}（${title}·${file.sha256.slice(0, 4)}）`;
}

export function isUnknownPlace(place: string): boolean {
  return place.startsWith(UNKNOWN);
}

/** Asks for the place; it is settled by naming one. */
export function placeDoubt(place: string): Doubt {
  const message = `标题和文件名没有写明是哪一个地区的文件，各单位暂归“${place}”。请填写地区，以免与其他地区的同名单位混在一起。`;
  return { severity: 'warning', code: 'place-unknown', message, sheet: '', cell: '', reading: place };
}
