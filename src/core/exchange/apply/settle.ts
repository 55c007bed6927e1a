import { AppError } from '../../../shared/errors.ts';
import type { AnswerField, MergeChange, MergeChoice, MergePlan } from '../../../shared/model/exchange.ts';

/** A cell that is taken over, with what is to stand there as the ledger keeps it. */
export type TakenCell = {
  /** The answer whose file and cell the entry names as its source. */
  readonly change: MergeChange;
  readonly value: string;
  /** All answers that this cell settles: of a conflict the ones left too. */
  readonly settles: readonly SettledChange[];
};

export type SettledChange = { readonly change: MergeChange; readonly choice: MergeChoice['choice'] };

/** What a person's choices come to. What is in neither list stays open. */
export type Settlement = { readonly taken: readonly TakenCell[]; readonly left: readonly SettledChange[] };

type Chosen = { readonly change: MergeChange; readonly choice: MergeChoice };

/** Fields whose answers can stand one after the other. */
const TEXTS: readonly AnswerField[] = ['progress', 'problem', 'next', 'saidBy'];

/**
 * Settles the changes of a plan by what a person chose. Of a conflict one answer is taken, and the others are left by that;
 * 并存 puts all of it that is not left into one cell, each text with who said it.
 *
 * Throws `AppError` where choices contradict each other, or name a change that the plan has not.
 */
export function settle(plan: Pick<MergePlan, 'changes' | 'files'>, choices: readonly MergeChoice[]): Settlement {
  const chosen = chosenChanges(plan, choices);
  const alone = chosen.filter(({ change }) => change.conflict === null);
  const contradicting = Map.groupBy(
    chosen.filter(({ change }) => change.conflict !== null),
    ({ change }) => change.conflict,
  );
  const all = Map.groupBy(plan.changes, ({ conflict }) => conflict);
  const settlements = [
    ...alone.map((each) => settleOne(plan, [each.change], [each])),
    ...[...contradicting].map(([conflict, told]) => settleOne(plan, all.get(conflict) ?? [], told)),
  ];
  const taken = settlements.flatMap((each) => each.taken).toSorted((a, b) => a.change.id - b.change.id);
  refuseTwice(plan, taken);
  return { taken, left: settlements.flatMap(({ left }) => left) };
}

/** What a cell of the ledger is told by: two answers with the same key are about one cell. */
export function cellKey({ periodId, obligationId, field, indicator, event, milestone }: MergeChange): string {
  const part = [
    ...(indicator ? [indicator.text, indicator.unit, indicator.on] : []),
    ...(event ? [event.kind, event.on] : []),
    ...(milestone ? [milestone.key] : []),
  ];
  return JSON.stringify([periodId, obligationId, field, ...part]);
}

function chosenChanges({ changes }: Pick<MergePlan, 'changes'>, choices: readonly MergeChoice[]): readonly Chosen[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const last = new Map(choices.map((choice) => [choice.id, choice]));
  return [...last.values()].map((choice) => {
    const change = byId.get(choice.id);
    if (!change) {
      throw new AppError('no-such-change', '选中的改动不在这次汇总中，台账没有改动。请重新选择反馈文件。');
    }
    return { change, choice };
  });
}

/** @param all the changes that contradict each other, or the one that contradicts none */
function settleOne(
  { files }: Pick<MergePlan, 'files'>,
  all: readonly MergeChange[],
  told: readonly Chosen[],
): Settlement {
  const takes = told.filter(({ choice }) => choice.choice === 'take');
  const both = told.some(({ choice }) => choice.choice === 'both');
  const left = told.filter(({ choice }) => choice.choice === 'leave').map(({ change }) => change);
  const [first, second] = takes;
  if (first && (second || both)) throw contradictory(files, first.change);
  if (first) {
    const others = all.filter(({ id }) => id !== first.change.id);
    const settles = [asSettled('take')(first.change), ...others.map(asSettled('leave'))];
    return { taken: [{ change: first.change, value: first.choice.value ?? first.change.value, settles }], left: [] };
  }
  const kept = all.filter((change) => !left.includes(change));
  const [main] = kept;
  if (!both || !main) return { taken: [], left: left.map(asSettled('leave')) };
  const settles = [...kept.map(asSettled('both')), ...left.map(asSettled('leave'))];
  return { taken: [{ change: main, value: joined(files, kept, told), settles }], left: [] };
}

const asSettled = (choice: MergeChoice['choice']) => (change: MergeChange) => ({ change, choice });

/** 【区民政局】已完成选址。【区财政局】资金已下达。 Each on a line of its own; the ledger's own words come first. */
function joined(files: MergePlan['files'], changes: readonly MergeChange[], told: readonly Chosen[]): string {
  const [main] = changes;
  if (!main || !TEXTS.includes(main.field)) {
    throw new AppError('no-text', `${placeOf(files, main)}：只有文字可以并存，台账没有改动。请选择其中一个。`);
  }
  const saying = (change: MergeChange) => told.find((each) => each.change === change)?.choice.value ?? change.value;
  const standing = changes.length === 1 && main.was !== '' ? [`【${main.department}，台账原有】${main.was}`] : [];
  if (changes.length === 1 && standing.length === 0) return saying(main);
  const senders = changes.map(({ from }) => from);
  return [
    ...standing,
    ...changes.map((change) => {
      const alike = senders.filter((each) => each === change.from).length > 1;
      return `【${change.from}${alike ? `，${fileOf(files, change)}` : ''}】${saying(change)}`;
    }),
  ].join('\n');
}

/** Two files may answer one cell without the plan having set them against each other. */
function refuseTwice({ files }: Pick<MergePlan, 'files'>, taken: readonly TakenCell[]): void {
  const known = new Map<string, TakenCell>();
  for (const cell of taken) {
    const key = cellKey(cell.change);
    const other = known.get(key);
    if (other && other.value !== cell.value) throw contradictory(files, cell.change);
    known.set(key, cell);
  }
}

function contradictory(files: MergePlan['files'], change: MergeChange): AppError {
  return new AppError(
    'taken-twice',
    `${placeOf(files, change)}：同一处互相矛盾的答复只能取一个，或者全部并存，台账没有改动。`,
  );
}

/** “区民政局-11月反馈表.xlsx”的 反馈表!H12. */
export function placeOf(files: MergePlan['files'], change: MergeChange | undefined): string {
  if (!change) return '反馈文件';
  return `“${fileOf(files, change)}”的 ${change.source.sheet}!${change.source.cell}`;
}

const fileOf = (files: MergePlan['files'], { source }: MergeChange): string => files[source.file]?.name ?? '';
