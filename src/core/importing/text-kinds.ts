import { parseDeadlines } from '../parsing/deadline/parse-deadlines.ts';
import { isBody } from '../parsing/department-name.ts';
import { isPersonName } from '../parsing/person-name.ts';
import { beginsAsWork } from '../tables/reads-as-work.ts';
import type { TextKinds } from '../tables/text-kinds.ts';

/** Behind a name: 市大数据局牵头 · 市财政局等 · 各镇街分别负责. */
const ROLE_END = /(?:等|等部门|具体|共同|分别|按职责分工|积极)*(?:牵头|主办|负责|承办|配合|协办|协助|参与|落实|实施)+$/;
/** Before a name: 牵头单位：区民政局. */
const LABEL = /^[^：:]{2,6}(?:单位|部门)[：:]/;
const BRACKETS = /[（(][^（()）]*[)）]/g;
const SEPARATORS = /[、，,；;。/／\s]+/;

/** Names of bodies are shorter; a longer piece tells of work: 建设覆盖全区的养老服务指导中心. */
const LONGEST_BODY = 16;
const LONGEST_TIME = 24;
/** Of the pieces of a cell; what is left may be a name that no rule knows (团区委机关党支部). */
const MOSTLY = 0.6;

const TIME_WORDS = /年|月|季|周|旬|日|长期|持续|20\d\d[-./]\d/;

/** Tells the kinds of cells by what `core/parsing` knows of names and days. */
export const TEXT_KINDS: TextKinds = {
  isBodies: (text) => {
    const pieces = piecesOf(text.replace(LABEL, '').replace(BRACKETS, ''));
    return pieces.length > 0 && pieces.filter(isName).length >= pieces.length * MOSTLY;
  },
  isTime: (text) => {
    if (text.length > LONGEST_TIME || !TIME_WORDS.test(text)) return false;
    const { deadlines } = parseDeadlines(text, { sheet: '', cell: '', year: null, from: 'deadline-column' });
    return deadlines.some(({ kind }) => kind !== 'vague' && kind !== 'placeholder');
  },
  isPerson: (text) => {
    const pieces = text.split(/[、，,；;/\n]+/).map((piece) => piece.trim());
    return pieces.length > 0 && pieces.every(isPersonName);
  },
};

function piecesOf(text: string): readonly string[] {
  return text.split(SEPARATORS).flatMap((piece) => {
    const name = piece.replace(ROLE_END, '').replace(/等$/, '');
    return name === '' ? [] : [name];
  });
}

function isName(piece: string): boolean {
  return piece.length <= LONGEST_BODY && isBody(piece) && !beginsAsWork(piece);
}
