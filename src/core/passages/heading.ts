import { visibleLength } from '../tables/text.ts';
import type { Passage } from './outline.ts';

const LONGEST_HEADING = 40;
/** A longer first sentence is work, not a name for what follows. */
const LONGEST_HEAD = 60;
const SENTENCE = /^[^。；;！!？?]*[。；;！!？?]?/u;

/** True for a passage that only names what stands below it: 加强养老机构医疗资源配置。 */
export function isHeading({ text }: Passage): boolean {
  return visibleLength(text) <= LONGEST_HEADING && headOf(text).length === text.trim().length;
}

/** The first sentence of a text: 加强土地保障。按照有关要求，编制… → 加强土地保障。; all of it where that is long. */
export function headOf(text: string): string {
  const plain = text.trim();
  const head = SENTENCE.exec(plain)?.[0] ?? plain;
  return visibleLength(head) <= LONGEST_HEAD ? head : plain;
}
