import { isBody, isCollective, isOrgan } from '../parsing/department-name.ts';
import { parseResponsibility } from '../parsing/responsibility/parse-responsibility.ts';
import { findLabels, type Label, labelAtStart } from './labels.ts';

/** One thing that a statement says; `header` is its label as written, '' where it has none. */
export type Clause = {
  readonly kind: Label['kind'];
  readonly meaning: Label['meaning'];
  readonly header: string;
  /** For bodies with the label, as the parser wants it; for all else what follows the label. */
  readonly text: string;
};

/** No statement is longer: the bodies of one task, at most some fifty. */
export const LONGEST_STATEMENT = 800;

/** 2025年12月底前完成, 持续推进: a deadline among the bodies of one bracket. */
const TIME_PIECE =
  /^(?:力争|确保|计划|拟|应)?(?:于|在|到|至)?(?:(?:(?:19|20)[\dxX×*]{2}|[xX×]{2,4})年|(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[xX×]{1,2})月|[今本当明全]年|年[内底末中初]|[上下]半年|第?[一二三四1-4]个?季度|每(?:半?年|季|月|周|日)|长期|持续|常年|常态|贯穿|适时|立行立改)/u;
const NAMES_WHO = /(?:牵头|负责|配合|承办)/u;

/**
 * Who owes a task and until when, cut out of the words that state it (the inside of a bracket, or a line of labels). Null
 * where the words state no such thing.
 *
 * 责任单位：市民政局。协助单位：市老龄办。完成时限：20xx年x月前 · 市卫健委、市民政局按职责分工负责 ·
 * 省教育厅牵头，省财政厅配合，2025年底前完成 · 牵头领导：刘某；责任单位：区教育局
 */
export function readStatement(words: string): readonly Clause[] | null {
  if (words.length > LONGEST_STATEMENT) return null;
  const clauses = cutClauses(words);
  const bodies = clauses.filter(({ kind }) => kind === 'bodies');
  return bodies.length > 0 && bodies.every(namesBodies) ? clauses : null;
}

/** The same for a line of its own: 牵头领导：刘某 alone says who, but not which body. Null where no label begins it. */
export function readLabelLine(line: string): readonly Clause[] | null {
  if (line.length > LONGEST_STATEMENT || !labelAtStart(line)) return null;
  const clauses = cutClauses(line);
  return clauses.length > 0 && clauses.every((clause) => clause.kind !== 'bodies' || namesBodies(clause))
    ? clauses
    : null;
}

/** One stretch of a statement, the marks behind it included. */
type Stretch = Clause & { readonly written: string };

function cutClauses(words: string): readonly Clause[] {
  const stretches = cutStretches(words);
  const bodies = stretches.filter(({ kind }) => kind === 'bodies');
  const others = stretches.filter(({ kind, text }) => kind !== 'bodies' && text !== '');
  // 责任单位：甲，协助单位：乙 stays one text, as written: the roles of one are settled by who stands in the other.
  const text = trimEnds(bodies.map(({ written }) => written).join(''));
  const header = bodies.find((stretch) => stretch.header !== '')?.header ?? '';
  const clauses = others.map(({ kind, meaning, header: label, text: said }) => ({
    kind,
    meaning,
    header: label,
    text: said,
  }));
  return text === '' ? clauses : [{ kind: 'bodies', meaning: 'responsibility', header, text }, ...clauses];
}

function cutStretches(words: string): readonly Stretch[] {
  const labels = findLabels(words);
  const first = labels[0]?.at ?? words.length;
  const labelled = labels.flatMap(({ kind, meaning, text: header, at, end }, index): readonly Stretch[] => {
    const next = labels[index + 1]?.at ?? words.length;
    if (kind === 'bodies') return cutTimes(words.slice(at, next), header);
    return [{ kind, meaning, header, text: trimEnds(words.slice(end, next)), written: words.slice(at, next) }];
  });
  return [...cutTimes(words.slice(0, first), ''), ...labelled];
}

/** 省教育厅牵头，省财政厅配合，2025年底前完成 → the bodies, and the deadline behind them. */
function cutTimes(words: string, header: string): readonly Stretch[] {
  return words.split(/(?<=[，,；;。])/u).map((written): Stretch => {
    const text = trimEnds(written);
    const isTime = TIME_PIECE.test(text.replace(/\s+/gu, '')) && !NAMES_WHO.test(text);
    if (isTime) return { kind: 'deadline', meaning: 'deadline', header: '', text, written };
    return { kind: 'bodies', meaning: 'responsibility', header, text, written };
  });
}

const trimEnds = (text: string) => text.replace(/^[\s，,；;。、]+|[\s，,；;。、]+$/gu, '');

/** How words that say a role end: …负责, …牵头负责, …抓好落实, …（配合）. */
const ENDS_IN_ROLE =
  /(?:负责|牵头|配合|落实|承办|主办|协办|主责|参与|参加|协助|协同|实施|推进|分工|职责|抓总)(?:负责|落实|实施|推进|抓好|组织|完成|到位|制)*[）)]?$/u;
/** The beginnings of remarks that may end in the name of a body: 含中医医院, 以下简称市卫健委, 见附件. */
const REMARK = /^(?:含|如|例如|即|指|附|见|详见|以下|简称|包括|下同|不含|其中|原|暂)/u;

/** 牵头单位：负责统筹协调: what the word means, not who it is. 责任单位：另行通知, 见附件. */
const SAYS_WHAT =
  /[：:]\s*(?:负责|统筹|填写?|填报|请|[即指为]|组织(?!部)|协调|督促|指导|按照|根据|另行|待定|详?见|同上|应当?|要)/u;

/**
 * True where the words are names of bodies with what they have to do, and nothing else. The grammar of responsibility
 * texts decides what is a name; a sentence (由专业机构负责评估) has words left over.
 */
function namesBodies({ header, text }: Clause): boolean {
  const names = readNames(text);
  if (names.length === 0) return false;
  if (header !== '') return names.some(isBody) && !SAYS_WHAT.test(text);
  const unknown = names.filter((name) => !isBody(name));
  if (REMARK.test(text) || unknown.length * 4 > names.length) return false;
  return ENDS_IN_ROLE.test(text) || isBareList(text, names);
}

function readNames(text: string): readonly string[] {
  const source = { text, cell: '', sheet: '', column: 'undivided' } as const;
  return parseResponsibility([source], { firstIsLead: false }).assignments.map(({ department }) => department);
}

/** （市发展改革委、市财政局）: nothing but complete names, with the marks between them. */
function isBareList(text: string, names: readonly string[]): boolean {
  const letters = text.replace(/[\s，,；;。、]|等(?:有关|相关)?(?:部门|单位)?$/gu, '');
  return letters === names.join('').replaceAll('、', '') && names.every((name) => isOrgan(name) || isCollective(name));
}
