import type { MergeChoice, MergePlan, MergeResult } from '../../../shared/model/exchange.ts';
import type { Stamp } from '../../ledger/audit.ts';
import { insertMerge } from '../../ledger/batches.ts';
import type { ReadableDB, WritableDB } from '../../ledger/database.ts';
import { taskIdsOf } from '../../ledger/obligation-states.ts';
import { digestOfFiles } from '../../ledger/returned-files.ts';
import { enter, type NewEntry } from '../../tracking/keep/entries.ts';
import { takeStep } from '../../tracking/keep/keeping.ts';
import { planRevision } from '../../tracking/keep/revise.ts';
import type { Office } from '../../tracking/office.ts';
import { isStale, type MergeBasis } from './basis.ts';
import { filesToKeep, type KeptFile, keepFiles } from './keep-files.ts';
import { putEvents } from './put-events.ts';
import { revisionsOf } from './revisions.ts';
import { type SettledChange, settle, type TakenCell } from './settle.ts';

/** A plan as a person settled it. */
export type MergeOrder = {
  readonly plan: MergePlan;
  /** The bytes of its files, in their order. */
  readonly contents: readonly Uint8Array[];
  readonly basis: MergeBasis;
  readonly choices: readonly MergeChoice[];
};

type Tools = { readonly stamp: Stamp; readonly office: () => Office };

/** What of an order can be written now, against the ledger as it is now. */
type Writing = {
  readonly taken: readonly TakenCell[];
  readonly left: readonly SettledChange[];
  readonly stale: number;
  readonly files: readonly KeptFile[];
  readonly entries: ReadonlyMap<number, readonly NewEntry[]>;
};

/** True where applying the order would write nothing at all; refuses what `applyMerge` refuses of the choices. */
export function isNothingNew(db: ReadableDB, order: MergeOrder, { office }: Tools): boolean {
  return planWriting(db, order, office()).files.length === 0;
}

/**
 * Takes over what was chosen as one batch in one step: entries with their source, events, the files as they came, what was
 * settled, and the reading list. All of it comes back with `undoBatch`, or with the step.
 *
 * A plan may be old when it is applied. Each chosen cell is compared with the ledger inside the transaction: where something
 * else stands there by now, or the period was frozen, or the obligation is gone, it is not written and stays open; a person
 * sees it anew, with what stands there, when the file is dropped again. The other cells are written all the same.
 *
 * Throws `AppError` where choices contradict each other or the ledger refuses one; then nothing is written.
 */
export function applyMerge(db: WritableDB, order: MergeOrder, tools: Tools): MergeResult {
  let result = emptyResult(order);
  const change = takeStep(db, tools, 'merge', (keeping) => {
    const writing = planWriting(db, order, keeping.office);
    result = { ...emptyResult(order), ...countWriting(order, writing) };
    if (writing.files.length === 0) return '没有新的反馈';
    const obligations = [...new Set(writing.taken.map((cell) => cell.change.obligationId))];
    const batchId = insertMerge(db, keeping.rows, keeping.stamp, {
      file: writing.files[0]?.file.name ?? '',
      sha256: digestOfFiles(writing.files.map(({ file }) => file)),
      size: writing.files.reduce((sum, { file }) => sum + file.size, 0),
      tasks: taskIdsOf(db, obligations).length,
      obligations: obligations.length,
    });
    keepFiles(db, batchId, writing.files, order.contents);
    for (const [periodId, entries] of writing.entries) {
      if (entries.length > 0) enter(keeping, { periodId, entries });
    }
    putEvents(keeping, writing.taken);
    result = { ...result, batchId };
    return summaryOf(order.plan, result);
  });
  return { ...result, changeId: change?.id ?? null };
}

function planWriting(db: ReadableDB, { plan, basis, choices }: MergeOrder, office: Office): Writing {
  const settlement = settle(plan, choices);
  const taken = settlement.taken.filter(({ change, value }) => !isStale(db, basis, change, value));
  const revisions = Map.groupBy(
    revisionsOf(taken, { files: plan.files, ratings: office.ratings }),
    ({ periodId }) => periodId,
  );
  const settled = [...settlement.left, ...taken.flatMap(({ settles }) => settles)];
  return {
    taken,
    left: settled.filter(({ choice }) => choice === 'leave'),
    stale: settlement.taken.length - taken.length,
    files: filesToKeep(db, plan, settled),
    entries: new Map(
      [...revisions].map(([periodId, group]) => [
        periodId,
        planRevision(db, { periodId, entries: group.map(({ revision }) => revision) }),
      ]),
    ),
  };
}

function emptyResult({ plan }: MergeOrder): MergeResult {
  const nothing = { files: 0, entries: 0, taken: 0, left: 0, stale: 0, reading: 0 };
  return { batchId: null, changeId: null, ...nothing, open: plan.changes.length };
}

function countWriting({ plan }: MergeOrder, { taken, left, stale, files, entries }: Writing): Partial<MergeResult> {
  const settled = new Set([...left, ...taken.flatMap(({ settles }) => settles)].map(({ change }) => change.id));
  const events = taken.filter(({ change }) => change.field === 'event').length;
  return {
    files: files.length,
    entries: [...entries.values()].flat().length + events,
    taken: settled.size - left.length,
    left: left.length,
    open: plan.changes.length - settled.size,
    stale,
    reading: files.reduce((sum, { notes }) => sum + notes.length, 0),
  };
}

/** 合并反馈 12 份：写入 40 条，采纳 87 处，保留原样 3 处，未定 2 处，阅件 5 条. */
function summaryOf(
  { period }: MergePlan,
  { batchId, files, entries, taken, left, open, reading }: MergeResult,
): string {
  const rest = [
    ...(left > 0 ? [`保留原样 ${left} 处`] : []),
    ...(open > 0 ? [`未定 ${open} 处`] : []),
    ...(reading > 0 ? [`表外内容 ${reading} 条`] : []),
  ];
  const counts = [`写入 ${entries} 条，采纳 ${taken} 处`, ...rest].join('，');
  return `第 ${batchId} 批：合并“${period}”反馈 ${files} 份，${counts}`;
}
