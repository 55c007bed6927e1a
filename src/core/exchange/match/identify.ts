import type { ErrorData } from '../../../shared/errors.ts';
import { bodyOf, titleOf } from '../../../shared/form-words.ts';
import type { Damage, DamageKind } from '../../../shared/model/exchange.ts';
import type { Period } from '../../../shared/model/tracking.ts';
import type { KnownForms, MergeContext } from '../known.ts';
import { folded } from '../read/cells/reading.ts';
import type { ReturnedForm, Said } from '../read/returned.ts';
import type { AskedForm } from './asked.ts';
import type { AskedBook } from './asked-book.ts';
import { identifyByWording } from './identify-by-wording.ts';

/** Which form a file is, for which period, and why that is not certain. */
export type Identity = {
  readonly asked: AskedForm;
  readonly period: Period;
  readonly by: 'key' | 'wording';
  /** Every answer of the file is asked for these; Chinese sentences. */
  readonly doubts: readonly string[];
  readonly damages: readonly Damage[];
};

type Evidence = { readonly from: 'rows' | 'hidden' | 'heading'; readonly code: string; readonly said: Said | null };

/**
 * The form that a file is: by most of its rows' keys, the hidden sheet and the code of the heading; where they name forms
 * of different departments or periods, the rows are believed and everything is asked. Without any, by the wording of
 * the rows. Gives a refusal where nothing tells.
 */
export function identify(
  name: string,
  returned: ReturnedForm,
  { book, known, context }: { readonly book: AskedBook; readonly known: KnownForms; readonly context: MergeContext },
): Identity | { readonly refused: ErrorData } {
  const evidence = evidenceOf(returned);
  const foreign = evidence.filter(({ code }) => book.form(code) === null);
  const [main, ...others] = evidence.flatMap(({ code, from }) => {
    const asked = book.form(code);
    return asked ? [{ asked, from }] : [];
  });
  if (main) {
    const found = {
      asked: main.asked,
      by: 'key' as const,
      doubts: contradictions(main.asked, others),
      damages: codeDamages(foreign),
    };
    return settlePeriod(found, returned, known, context);
  }
  const byWording = identifyByWording(name, returned, book, known);
  const [unknown] = foreign;
  if (byWording) {
    const damages = [...codeDamages(foreign, true), identityLost(byWording)];
    const doubts = ['表单编号和行码都已丢失，是按任务文字认出的，请确认。'];
    return settlePeriod({ asked: byWording, by: 'wording', doubts, damages }, returned, known, context);
  }
  return { refused: unknown ? foreignLedger(name, unknown.code) : notAForm(name) };
}

/** Codes in the order in which they are believed, each once. */
function evidenceOf({ tables, facts }: ReturnedForm): readonly Evidence[] {
  const votes = new Map<string, number>();
  for (const { rows } of tables) {
    for (const { keys } of rows) for (const { code } of keys) votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const byRows = [...votes]
    .sort(([, a], [, b]) => b - a)
    .map(([code]): Evidence => ({ from: 'rows', code, said: null }));
  const said = (from: Evidence['from'], codes: readonly Said[]) =>
    codes.map((each): Evidence => ({ from, code: each.text, said: each }));
  const all = [
    ...byRows.slice(0, 1),
    ...said('hidden', facts.hiddenCodes),
    ...said('heading', facts.headingCodes),
    ...byRows.slice(1),
  ];
  const seen = new Set<string>();
  return all.filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** Other versions of one form do not contradict each other; single rows of other forms are judged row by row. */
function contradictions(
  { department, periodId }: AskedForm,
  others: readonly { readonly asked: AskedForm; readonly from: Evidence['from'] }[],
): readonly string[] {
  const differing = others.filter(
    ({ asked, from }) => from !== 'rows' && (asked.department.id !== department.id || asked.periodId !== periodId),
  );
  return differing.slice(0, 1).map(({ asked }) => {
    const other = asked.sent?.form;
    const whose = other ? `“${other.period.name}”下发给“${bodyOf(other)}”的` : '另一份表的';
    return `文件里的表单编号是${whose}，与行码不一致，请确认是哪个单位、哪一期的答复。`;
  });
}

type Found = Omit<Identity, 'period'>;

/** The period of the form, unless the heading was changed to the one that the files are dropped for: 用上月的表填本月. */
function settlePeriod(
  found: Found,
  returned: ReturnedForm,
  known: KnownForms,
  context: MergeContext,
): Identity | { readonly refused: ErrorData } {
  const { asked } = found;
  const own = known.findPeriod(asked.periodId) ?? context.period;
  const renamed = own.id !== context.period.id && saysPeriod(returned, context.period, asked);
  const period = renamed ? context.period : own;
  const damages = [...found.damages, ...periodDamages(own, context.period), ...versionDamages(asked, known)];
  const doubts = [
    ...found.doubts,
    ...departmentDoubt(asked, returned, known),
    ...(asked.sent?.withdrawn ? ['这份表的下发已在台账中撤销，请确认仍要采用。'] : []),
    ...(renamed
      ? [`用的是“${own.name}”的表，表头改成了“${period.name}”，按“${period.name}”读取，请确认。`]
      : own.id === context.period.id
        ? []
        : [`这是“${own.name}”的表，不是“${context.period.name}”的，请确认仍记入“${own.name}”。`]),
  ];
  return { ...found, period, damages, doubts };
}

function saysPeriod({ facts, outside }: ReturnedForm, period: Period, { sent }: AskedForm): boolean {
  if (facts.period && folded(facts.period.text) === folded(period.name)) return true;
  if (!sent) return false;
  const title = folded(titleOf({ ...sent.form, period }));
  return outside.some(({ where, text }) => where === 'above' && folded(text) === title);
}

function periodDamages(own: Period, wanted: Period): readonly Damage[] {
  const damages: Damage[] = [];
  if (own.start < wanted.start) damages.push(damage('older-period', `这是往期“${own.name}”的表。`));
  if (own.start > wanted.start) damages.push(damage('newer-period', `这是后一期“${own.name}”的表。`));
  if (own.state === 'frozen')
    damages.push(damage('frozen-period', `“${own.name}”已经冻结，答复列入阅读清单，不写入台账。`));
  return damages;
}

function versionDamages({ sent }: AskedForm, known: KnownForms): readonly Damage[] {
  if (!sent) return [];
  const { department, period, version } = sent.form;
  const newest = known
    .listForms(period.id)
    .filter(({ form }) => form.department.id === department.id)
    .reduce((most, { form }) => Math.max(most, form.version), 0);
  if (sent.withdrawn) return [damage('older-version', `这是第 ${version} 次下发的表，那次下发已经撤销。`)];
  return newest > version
    ? [damage('older-version', `这是第 ${version} 次下发的表，之后又下发过第 ${newest} 次。`)]
    : [];
}

/** By its name of today and the one under which it was asked. 区民政局老龄科 is 区民政局; 区财政局 over a form of 区民政局 is a contradiction; words that name nobody are read as a note. */
function departmentDoubt(
  { department, sent }: AskedForm,
  { facts }: ReturnedForm,
  known: KnownForms,
): readonly string[] {
  const said = facts.department ? folded(facts.department.text).replace(/\(.*$/, '') : '';
  const names = [department.name, sent?.form.department.name ?? department.name].map(folded);
  if (said === '' || names.some((name) => said.includes(name) || name.includes(said))) return [];
  const meant = known.findDepartments(said);
  if (meant.length === 0 || meant.some(({ id }) => id === department.id)) return [];
  return [`表头的填报单位写的是“${said}”，这份表却是下发给“${department.name}”的，请确认是谁的答复。`];
}

function codeDamages(foreign: readonly Evidence[], isLost = false): readonly Damage[] {
  return foreign.slice(0, 5).map(({ code, said, from }): Damage => {
    const place = { sheet: said?.sheet ?? null, cell: said?.cell ?? null };
    if (from === 'heading' && !isLost) {
      return { kind: 'key-wrong', message: `表头的表单编号“${code}”不是本台账下发的，以行码为准。`, ...place };
    }
    return { kind: 'foreign-ledger', message: `表单编号“${code}”不是本台账下发的。`, ...place };
  });
}

function identityLost({ department }: AskedForm): Damage {
  return damage('identity-lost', `表单编号和行码都没有了，按任务文字认作“${department.name}”的表，各格都请核对。`);
}

const damage = (kind: DamageKind, message: string): Damage => ({ kind, message, sheet: null, cell: null });

const foreignLedger = (name: string, code: string): ErrorData => ({
  code: 'foreign-form',
  message: `“${name}”是另一个台账下发的反馈表（表单编号 ${code}），不能并入本台账，请交给下发它的单位。`,
});

const notAForm = (name: string): ErrorData => ({
  code: 'not-a-form',
  message: `“${name}”里没有认得的反馈表：没有表单编号和行码，任务文字也与本期下发的对不上。如果确是单位的答复，请打开它，在台账里手工填入。`,
});
