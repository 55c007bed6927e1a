import { AppError } from '../../../shared/errors.ts';
import type { MergeChange, MergePlan } from '../../../shared/model/exchange.ts';
import type { Rating } from '../../../shared/model/tracking.ts';
import type { EntryRevision } from '../../tracking/keep/revise.ts';
import { belongsToPeriod } from '../answer.ts';
import { placeOf, type TakenCell } from './settle.ts';

type Reading = { readonly files: MergePlan['files']; readonly ratings: readonly Rating[] };

/** What the taken cells of one obligation say of one period. */
export type PeriodRevision = { readonly periodId: number; readonly revision: EntryRevision };

/**
 * Taken cells as revisions of entries, one for each obligation and period; what belongs to no period is left out. The
 * source is the first of their cells. Throws `AppError`, with file and cell, where a corrected reading is none.
 */
export function revisionsOf(taken: readonly TakenCell[], reading: Reading): readonly PeriodRevision[] {
  const cells = taken.filter(({ change }) => belongsToPeriod(change.field));
  const byEntry = Map.groupBy(cells, ({ change }) => `${change.periodId} ${change.obligationId}`);
  return [...byEntry.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { periodId, obligationId, source } = first.change;
    const revision = group.reduce<EntryRevision>((revised, cell) => withCell(revised, cell, reading), {
      obligationId,
      source: { file: reading.files[source.file]?.name ?? '', sheet: source.sheet, cell: source.cell },
    });
    return { periodId, revision };
  });
}

function withCell(revision: EntryRevision, { change, value }: TakenCell, reading: Reading): EntryRevision {
  const { field, indicator } = change;
  switch (field) {
    case 'progress':
    case 'problem':
    case 'next':
    case 'saidBy':
      if (value.trim() === '') throw wrong(reading.files, change, '没有填写内容');
      return { ...revision, [field]: value };
    case 'rating':
      return { ...revision, rating: ratingOf(change, value, reading) };
    case 'percent':
      return { ...revision, percent: percentOf(change, value, reading) };
    case 'value': {
      if (!indicator) throw new Error(`change ${change.id} has no indicator`);
      const measured = { indicator: indicator.text, unit: indicator.unit, on: indicator.on };
      const number = numberOf(change, value, reading);
      return { ...revision, values: [...(revision.values ?? []), { ...measured, value: number }] };
    }
    case 'event':
    case 'milestone':
      return revision;
  }
}

/** By its code, or by its word where a person typed it. */
function ratingOf(change: MergeChange, value: string, { files, ratings }: Reading): string {
  const found = ratings.find(({ code, word }) => code === value || word === value.trim());
  if (found) return found.code;
  const known = ratings.map(({ word }) => word).join('、');
  throw wrong(files, change, `“${value}”不在本单位的进度评价表内（有：${known}）`);
}

function percentOf(change: MergeChange, value: string, reading: Reading): number {
  const number = numberOf(change, value.replace(/[%％]$/u, ''), reading);
  if (number < 0 || number > 100) throw wrong(reading.files, change, `“${value}”不是 0 到 100 之间的数`);
  return number;
}

function numberOf(change: MergeChange, value: string, { files }: Reading): number {
  const number = Number(value.normalize('NFKC').replaceAll(',', '').trim());
  if (value.trim() === '' || !Number.isFinite(number)) throw wrong(files, change, `“${value}”不是数字`);
  return number;
}

const wrong = (files: MergePlan['files'], change: MergeChange, what: string) =>
  new AppError('wrong-answer', `${placeOf(files, change)}：${what}，台账没有改动。请改正，或保留原样。`);
