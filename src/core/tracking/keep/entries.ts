import type { Period, ProgressEntry } from '../../../shared/model/tracking.ts';
import { getStated, type StatedObligation } from '../../ledger/obligation-states.ts';
import { getPeriod } from '../../ledger/periods.ts';
import { type EntryRecord, listEntryRecords } from '../../ledger/progress-entries.ts';
import { type Keeping, nameAll, nameOf, refuseFuture, refuseStep } from './keeping.ts';

/** What a department said of one obligation. */
export type NewEntry = Pick<
  ProgressEntry,
  'obligationId' | 'saidBy' | 'progress' | 'problem' | 'next' | 'rating' | 'percent' | 'values' | 'corrects'
> &
  Partial<Pick<ProgressEntry, 'source'>>;

/** Entries of a period, all of them or none: one that was typed, or a pasted block. A frozen period takes none. */
export function enter(
  keeping: Keeping,
  { periodId, entries }: { readonly periodId: number; readonly entries: readonly NewEntry[] },
): string {
  const period = getPeriod(keeping.db, periodId);
  refuseClosed(period, keeping.today);
  const ids = entries.map(({ obligationId }) => obligationId);
  const obligations = getStated(keeping.db, ids);
  const byId = new Map(obligations.map((each) => [each.id, each]));
  const known = Map.groupBy(listEntryRecords(keeping.db, ids), ({ obligationId }) => obligationId);
  for (const entry of entries) {
    const obligation = byId.get(entry.obligationId);
    if (!obligation) continue;
    refuseWrong(keeping, obligation, entry);
    refuseWrongCorrection(obligation, period, entry, known.get(entry.obligationId) ?? []);
    putEntry(keeping, period, entry);
  }
  const corrections = entries.filter(({ corrects }) => corrects !== null).length;
  const corrected = corrections > 0 ? `（其中更正 ${corrections} 条）` : '';
  return `填入“${period.name}”进展 ${entries.length} 条${corrected}：${nameAll(obligations)}`;
}

function putEntry({ rows, stamp }: Keeping, period: Period, entry: NewEntry): void {
  const { file, sheet, cell } = entry.source ?? { file: null, sheet: null, cell: null };
  const id = rows.insert('progress_entries', {
    obligation_id: entry.obligationId,
    period_id: period.id,
    at: stamp.at,
    actor: stamp.actor,
    said_by: entry.saidBy,
    progress: entry.progress,
    problem: entry.problem,
    next: entry.next,
    rating: entry.rating,
    percent: entry.percent,
    source_file: file,
    source_sheet: sheet,
    source_cell: cell,
    corrects: entry.corrects,
  });
  for (const { indicator, value, unit, on } of entry.values) {
    rows.insert('measured_values', { entry_id: id, indicator, value, unit, measured_on: on });
  }
}

function refuseClosed({ name, start, state }: Period, today: string): void {
  if (state === 'frozen') {
    refuseStep('period-frozen', `“${name}”已经冻结，不能再填；有误的请在下一期更正`);
  }
  if (start > today) refuseStep('period-to-come', `“${name}”从 ${start} 起，还没有开始，不能填`);
}

/** 零报告 is an entry too (“本期无变化”), an empty one is none. */
function refuseWrong({ office, today }: Keeping, obligation: StatedObligation, entry: NewEntry): void {
  const { progress, problem, next, rating, percent, values } = entry;
  if (progress + problem + next === '' && rating === null && percent === null && values.length === 0) {
    refuseStep('empty-entry', `${nameOf(obligation)}什么也没有填；没有变化的请写“本期无变化”`);
  }
  if (rating !== null && !office.ratings.some(({ code }) => code === rating)) {
    refuseStep('no-such-rating', `${nameOf(obligation)}的进度评价“${rating}”不在本单位的评价表内`);
  }
  for (const { indicator, on } of values) refuseFuture(`指标“${indicator}”`, on, today);
}

function refuseWrongCorrection(
  obligation: StatedObligation,
  period: Period,
  { corrects }: NewEntry,
  known: readonly EntryRecord[],
): void {
  if (corrects === null) return;
  const corrected = known.find(({ id }) => id === corrects);
  if (!corrected) refuseStep('no-such-entry', `${nameOf(obligation)}要更正的那条进展已不在台账中，请刷新后再看`);
  if (corrected.periodId !== period.id) {
    refuseStep('other-period', `${nameOf(obligation)}要更正的那条进展不属于“${period.name}”`);
  }
  if (known.some((each) => each.corrects === corrects)) {
    refuseStep('corrected-before', `${nameOf(obligation)}的那条进展已经更正过，请更正最新的一条`);
  }
}
