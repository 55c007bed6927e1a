import type { Rating } from '../../../shared/model/tracking.ts';
import type { Answer } from '../answer.ts';
import type { KnownEntry } from '../known.ts';

type Asked = Pick<Answer, 'field' | 'indicator'>;

/** What the ledger's entry has of a field, as it is stored; empty where it says nothing. */
export function storedValue(entry: KnownEntry | null, { field, indicator }: Asked): string {
  if (!entry) return '';
  switch (field) {
    case 'progress':
    case 'problem':
    case 'next':
    case 'saidBy':
      return entry[field];
    case 'rating':
      return entry.rating ?? '';
    case 'percent':
      return entry.percent === null ? '' : String(entry.percent);
    case 'value':
      return String(measured(entry, indicator)?.value ?? '');
    case 'event':
    case 'milestone':
      return '';
    default:
      return field satisfies never;
  }
}

/** The same as a person reads it. */
export function shownValue(entry: KnownEntry | null, asked: Asked, ratings: readonly Rating[]): string {
  const stored = storedValue(entry, asked);
  if (stored === '') return '';
  if (asked.field === 'rating') return ratings.find(({ code }) => code === stored)?.word ?? stored;
  if (asked.field === 'percent') return `${stored}%`;
  return asked.field === 'value' ? `${stored}${asked.indicator?.unit ?? ''}` : stored;
}

/** What was measured up to one day; of another day it is another value. */
function measured({ values }: KnownEntry, indicator: Answer['indicator']) {
  return values.findLast(({ indicator: text, on, unit }) => {
    return text === indicator?.text && on === indicator.on && unit === indicator.unit;
  });
}
