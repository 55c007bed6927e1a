import { isBody } from '../department-name.ts';
import type { RoleRun } from './role-words.ts';
import { readRoleRun } from './role-words.ts';

const STOP = /[、，,；;。．.：:|｜/／\s（()）<>〈〉【】[\]［］]/u;
/** No name is longer; keeps the work small where a cell holds a page of text without punctuation. */
const FARTHEST = 80;
const NAMED_MANY = /^(?:各|有关|相关|其他|其它|全|所有)/u;
const LEVELLED = /^(?:国家|全国|省|市(?!场)|州(?!际)|盟|区(?!域)|县(?!域)|旗|[\u4e00-\u9fff]{2,3}[省市州区县旗])/u;
/** 社会指导中心, 统筹办, 督促落实组: the words go on as a name. */
const GOES_ON_AS_NAME = /^(?:办|局|中心|会|社|处|科|组|站|委|部(?!门)|司|室|小组)/u;

/** 甲为协办单位, 甲是责任单位 */
export const COPULA = /^(?:为|是|作为)/u;

/** The text up to the next separator, bracket or white space. */
export function upToStop(text: string): string {
  const near = text.slice(0, FARTHEST);
  const at = near.search(STOP);
  return at === -1 ? near : near.slice(0, at);
}

/**
 * The phrase of role words that stands at a place. Firm words count anywhere; 落实, 指导, 统筹 and the like only after a
 * complete name, and not where they begin the rest of one (区委统筹城乡发展办公室, 市法院执行局).
 */
export function roleAt(before: string, rest: string): RoleRun | null {
  const run = readRoleRun(rest);
  if (run === null || run.firm) return run;
  const after = rest.slice(run.length);
  if (before === '') return upToStop(after) === '' ? run : null;
  if (isBody(before) && COPULA.test(rest)) return run;
  if (!isBody(before) || GOES_ON_AS_NAME.test(after)) return null;
  return !isBody(upToStop(rest)) || NAMED_MANY.test(after) || LEVELLED.test(after) ? run : null;
}

/** The text up to the next separator, without the role word or 等 at its end: 市财政局配合 → 市财政局. */
export function headOf(text: string): string {
  const piece = upToStop(text);
  const role = [...piece].findIndex((_, at) => at > 0 && roleAt(piece.slice(0, at), piece.slice(at)) !== null);
  const name = role === -1 ? piece : piece.slice(0, role);
  return name.replace(/等(?:有关|相关)?(?:部门|单位)?$/u, '');
}

/**
 * True where a body is named after a role word without any separator (区民政局牵头区财政局配合), and not what is to be
 * done (负责协调有关部门配合).
 */
export function namesBody(text: string): boolean {
  const head = headOf(text);
  if (!isBody(head) || readRoleRun(head) !== null) return false;
  return head.length < upToStop(text).length || NAMED_MANY.test(head) || LEVELLED.test(head);
}
