import type { AnswerField, MergeChange, MergePlan } from '../../../../src/shared/model/exchange.ts';
import { obligationIn } from './answers.ts';
import { type Expected, type Made, squeezed } from './expected.ts';

/**
 * Judges what was made of damaged forms, from nothing but what their answers say of themselves and what the case wrote
 * down beforehand; `said` is what the ledger says. Gives what is wrong, one sentence each; none where all is well.
 */
export function judge(made: Made, plan: MergePlan, said: ReadonlyMap<string, string>): readonly string[] {
  if (made.mayBeRefused && isRefused(plan, made.mayBeRefused)) return [];
  return [
    ...judgeVerdicts(made, plan),
    ...plan.changes.flatMap((change) => judgeChange(change, made.expected)),
    ...made.expected.flatMap((expected) => (isSaid(expected, said) ? [] : judgeExpected(expected, plan))),
    ...judgeLosses(made, plan),
    ...judgeDamages(made, plan),
    ...judgeCounts(plan),
    ...judgeSentences(plan),
  ];
}

/** What the ledger says already is no change. */
function isSaid({ periodId, obligationId, field, value }: Expected, said: ReadonlyMap<string, string>): boolean {
  return value !== null && said.get(`${periodId}/${obligationId}.${field}`) === value;
}

function isRefused({ files }: MergePlan, says: RegExp): boolean {
  return files.every(({ verdict }) => verdict.kind === 'refused' && says.test(verdict.error.message));
}

export const isCertain = ({ doubts, conflict, match }: MergeChange): boolean =>
  doubts.length === 0 && conflict === null && match.certain;

function judgeVerdicts({ refused = [] }: Made, { files }: MergePlan): readonly string[] {
  return files.flatMap(({ name, verdict }) => {
    const wanted = refused.find((each) => each.name === name);
    if (verdict.kind === 'form' && wanted) return [`${name} is taken for a form`];
    if (verdict.kind === 'plan-file') return [`${name} is taken for a plan file`];
    if (verdict.kind !== 'refused') return [];
    if (!wanted) return [`${name} is refused: ${verdict.error.message}`];
    const { message } = verdict.error;
    const says = wanted.says.test(message) && message.includes(name);
    return says ? [] : [`the refusal of ${name} does not say ${wanted.says} and the file's name: ${message}`];
  });
}

/** No change without a doubt may be wrong, and nothing may be asked that nobody wrote. */
function judgeChange(change: MergeChange, expected: readonly Expected[]): readonly string[] {
  const here = expected.filter((each) => isAt(each, change));
  const fitting = here.filter((each) => fits(each, change));
  if (isCertain(change)) {
    const owner = obligationIn(change.value);
    if (owner !== null && owner !== change.obligationId) return [`WRONG ROW, certain: ${show(change)}`];
    if (fitting.some(({ fate }) => fate === 'certain' || fate === 'right' || fate === 'free')) return [];
    return [`certain, though it must be ${here.map(({ fate }) => fate).join('/') || 'nothing'}: ${show(change)}`];
  }
  if (change.doubts.length === 0 && change.conflict === null) return [`no reason is given to ask: ${show(change)}`];
  if (here.some(({ fate }) => fate !== 'none' && fate !== 'read')) return [];
  const kept = expected.some(
    ({ fate, value }) => (fate === 'kept' || fate === 'free') && value !== null && isSame(change, value),
  );
  return kept ? [] : [`asked, though nobody wrote it there: ${show(change)}`];
}

function judgeExpected(expected: Expected, { changes, reading }: MergePlan): readonly string[] {
  const { fate, value } = expected;
  const here = changes.filter((change) => isAt(expected, change));
  const fitting = here.filter((change) => fits(expected, change));
  const certain = fitting.filter(isCertain);
  const asked = fitting.filter((change) => !isCertain(change));
  const isRead = () => value !== null && reading.some(({ text }) => squeezed(text).includes(squeezed(value)));
  const wrong = (what: string) => [
    `${what}, must be ${fate}: ${tell(expected)}; got ${here.map(show).join(' | ') || 'no change'}`,
  ];
  switch (fate) {
    case 'certain':
      return certain.length === 1 && asked.length === 0 ? [] : wrong(asked.length > 0 ? 'asked needlessly' : 'lost');
    case 'asked':
      return asked.length > 0 && certain.length === 0 ? [] : wrong(certain.length > 0 ? 'not asked' : 'lost');
    case 'right':
      return certain.length + asked.length > 0 ? [] : wrong('lost');
    case 'conflict':
      return asked.some(({ conflict }) => conflict !== null) ? [] : wrong('no conflict');
    case 'read':
      if (fitting.length > 0) return wrong('taken for an answer');
      return isRead() ? [] : wrong('not in the reading list');
    case 'kept': {
      const anywhere = changes.filter((change) => value !== null && isSame(change, value));
      if (value !== null && expected.obligationId === null && anywhere.some(isCertain)) return wrong('not asked');
      return anywhere.length > 0 || asked.length > 0 || isRead() ? [] : wrong('lost');
    }
    case 'maybe':
      return certain.length === 0 ? [] : wrong('not asked');
    case 'free':
      return [];
    case 'none':
      return here.length === 0 ? [] : wrong('a change');
    default:
      return fate satisfies never;
  }
}

/** Every text that a department typed is among the changes, their alternatives, the reading list, or what was said of it. */
function judgeLosses(
  { typed, refused = [], mayGo = [], before }: Made,
  { changes, reading, files }: MergePlan,
): readonly string[] {
  if (refused.length === files.length) return [];
  const said = squeezed(
    [
      ...changes.flatMap(({ is, value, doubts, alternatives }) => [
        is,
        value,
        ...doubts,
        ...alternatives.map(({ word }) => word),
      ]),
      ...changes.flatMap(({ indicator }) => (indicator ? [indicator.on] : [])),
      ...reading.flatMap(({ text, reason }) => [text, reason]),
      ...files.flatMap(({ damages, filledBy, phone }) => [...damages.map(({ message }) => message), filledBy, phone]),
    ].join('\n'),
  );
  const known = [...mayGo, ...(before?.typed ?? [])];
  return typed
    .filter((text) => !known.includes(text) && !said.includes(squeezed(text)))
    .map((text) => `lost: “${text.slice(0, 80)}”`);
}

function judgeDamages({ damages, calm = false, reading = [] }: Made, plan: MergePlan): readonly string[] {
  const named = new Set(plan.files.flatMap((file) => file.damages.map(({ kind }) => kind)));
  const messages = plan.files.flatMap((file) => file.damages.map(({ kind, message }) => `${kind}: ${message}`));
  const texts = squeezed(plan.reading.map(({ text }) => text).join('\n'));
  return [
    ...damages
      .filter((kind) => !named.has(kind))
      .map((kind) => `damage not named: ${kind} (named: ${[...named].join(', ')})`),
    ...(calm ? messages.map((message) => `damage where there is none: ${message}`) : []),
    ...(calm ? plan.reading.map(({ kind, text }) => `reading where there is none: ${kind} ${text}`) : []),
    ...reading.filter((text) => !texts.includes(squeezed(text))).map((text) => `not in the reading list: “${text}”`),
  ];
}

function judgeCounts({ changes, counts, reading, files }: MergePlan): readonly string[] {
  const counted = {
    files: files.length,
    refused: files.filter(({ verdict }) => verdict.kind === 'refused').length,
    certain: changes.filter(isCertain).length,
    reading: reading.length,
  };
  return Object.entries(counted).flatMap(([name, count]) =>
    counts[name as keyof typeof counted] === count
      ? []
      : [`counts.${name} is ${counts[name as keyof typeof counted]}, not ${count}`],
  );
}

/** What a person is told is a Chinese sentence, made of whole values. */
function judgeSentences({ changes, reading, files }: MergePlan): readonly string[] {
  const sentences = [
    ...changes.flatMap(({ doubts, match }) => [...doubts, match.reason]),
    ...reading.map(({ reason }) => reason),
    ...files.flatMap(({ damages, verdict }) => [
      ...damages.map(({ message }) => message),
      ...(verdict.kind === 'refused' ? [verdict.error.message] : []),
    ]),
  ];
  const isSentence = (text: string) => /\p{Script=Han}/u.test(text) && !/undefined|null|NaN|\[object|“”/.test(text);
  return [...new Set(sentences)].filter((text) => !isSentence(text)).map((text) => `no sentence for a person: ${text}`);
}

function isAt(expected: Expected, change: MergeChange): boolean {
  return (
    (expected.periodId === null || expected.periodId === change.periodId) &&
    expected.obligationId === change.obligationId &&
    expected.field === change.field &&
    (expected.indicator === null || isOne(expected.indicator, change.indicator))
  );
}

function isOne(one: NonNullable<Expected['indicator']>, other: MergeChange['indicator']): boolean {
  return one.text === other?.text && one.unit === other.unit;
}

/** Whether the change says it: as it would be stored, or, where it is asked, as one of the readings offered. */
function fits({ value, indicator }: Expected, change: MergeChange): boolean {
  if (value === null) return !isCertain(change);
  if (isCertain(change) && indicator && change.indicator?.on !== indicator.on) return false;
  return isSame(change, value) || (!isCertain(change) && change.alternatives.some((each) => each.value === value));
}

function isSame({ field, value }: Pick<MergeChange, 'field' | 'value'>, wanted: string): boolean {
  if (field === 'saidBy') return value.includes(wanted);
  const isNumber: readonly AnswerField[] = ['percent', 'value'];
  if (isNumber.includes(field)) return value !== '' && Number(value) === Number(wanted);
  return value === wanted;
}

const show = ({ obligationId, field, value, doubts, conflict, periodId }: MergeChange): string =>
  `[${periodId}/${obligationId}.${field} = ${value.slice(0, 40)}${doubts.length > 0 ? ` ? ${doubts.join(' ')}` : ''}${conflict === null ? '' : ` !${conflict}`}]`;

const tell = ({ obligationId, field, value, periodId }: Expected): string =>
  `${periodId}/${obligationId}.${field} = ${(value ?? '(any)').slice(0, 40)}`;
