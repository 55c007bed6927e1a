import type { MergePlan, MergeResult } from '../../../shared/model/exchange.ts';
import type { Stamp } from '../../ledger/audit.ts';
import { insertMerge } from '../../ledger/batches.ts';
import type { ReadableDB, WritableDB } from '../../ledger/database.ts';
import { taskIdsOf } from '../../ledger/obligation-states.ts';
import { digestOfFiles } from '../../ledger/returned-files.ts';
import { enter } from '../../tracking/keep/entries.ts';
import { type Keeping, takeStep } from '../../tracking/keep/keeping.ts';
import type { Office } from '../../tracking/office.ts';
import { filesToKeep, keepFiles } from './keep-files.ts';
import { eventsOf, type MergeOrder, milestonesOf, planWriting, type Writing } from './plan-writing.ts';
import { putEvents } from './put-events.ts';
import { putMilestones } from './put-milestones.ts';

type Tools = { readonly stamp: Stamp; readonly office: () => Office };

/** True where applying the order would write nothing at all: nothing was chosen, and all files were taken in before. */
export function isNothingNew(db: ReadableDB, { plan, choices }: MergeOrder): boolean {
  return choices.length === 0 && filesToKeep(db, plan, []).length === 0;
}

/**
 * Takes over what was chosen as one batch in one step: entries with their source, events, parts and nodes of tasks, the
 * files as they came, what was settled, and the reading list. All of it comes back with `undoBatch`, or with the step.
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
    const writing = planWriting(keeping, order);
    result = { ...emptyResult(order), ...countWriting(order, writing) };
    if (writing.files.length === 0) return '没有新的反馈';
    const batchId = write(db, keeping, order, writing);
    result = { ...result, batchId };
    return summaryOf(order.plan, result);
  });
  return { ...result, changeId: change?.id ?? null };
}

/** Gives the number of the batch. */
function write(db: WritableDB, keeping: Keeping, { contents }: MergeOrder, writing: Writing): number {
  const { files, taken, entries } = writing;
  const obligations = [...new Set(taken.map(({ change }) => change.obligationId))];
  const batchId = insertMerge(db, keeping.rows, keeping.stamp, {
    file: files[0]?.file.name ?? '',
    sha256: digestOfFiles(files.map(({ file }) => file)),
    size: files.reduce((sum, { file }) => sum + file.size, 0),
    tasks: taskIdsOf(db, obligations).length,
    obligations: obligations.length,
  });
  keepFiles(db, batchId, files, contents);
  for (const [periodId, group] of entries) {
    if (group.length > 0) enter(keeping, { periodId, entries: group });
  }
  const [refusal] = putEvents(keeping, eventsOf(taken)).filter((each) => each !== null);
  if (refusal) throw new Error(`an event that could be put cannot be: ${refusal}`);
  putMilestones(keeping, milestonesOf(taken));
  return batchId;
}

function emptyResult({ plan }: MergeOrder): MergeResult {
  const nothing = { files: 0, entries: 0, taken: 0, left: 0, stale: 0, reading: 0 };
  return { batchId: null, changeId: null, ...nothing, open: plan.changes.length };
}

function countWriting({ plan }: MergeOrder, { taken, settled, stale, files, entries }: Writing): Partial<MergeResult> {
  const left = settled.filter(({ choice }) => choice === 'leave').length;
  return {
    files: files.length,
    entries: [...entries.values()].flat().length + eventsOf(taken).length + milestonesOf(taken).length,
    taken: settled.length - left,
    left,
    open: plan.changes.length - settled.length,
    stale,
    reading: files.reduce((sum, { notes }) => sum + notes.length, 0),
  };
}

/** 第 5 批：汇总“2026年11月”反馈 12 份，写入 40 条，采纳 87 处，保留原样 3 处，未定 2 处，表外内容 5 条. */
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
  return `第 ${batchId} 批：汇总“${period}”反馈 ${files} 份，${counts}`;
}
