import type { HistoryEvent } from '../../../../../shared/model/directory.ts';
import { spanOf, type YearSpan } from './event-dates.ts';

/** An event with the number that it has in the drawing and in the list below it. */
export type NumberedEvent = HistoryEvent & { readonly number: number; readonly span: YearSpan | null };

/** A place on the line, in px. */
export type Mark = {
  readonly event: NumberedEvent;
  readonly x: number;
  /** The time within which it happened, where no day is known. */
  readonly from: number;
  readonly to: number;
  /** Null where no room is left: the number then leads to the list. */
  readonly label: { readonly text: string; readonly lane: number; readonly anchor: 'start' | 'end' } | null;
};

export type TimelineLayout = {
  readonly marks: readonly Mark[];
  readonly ticks: readonly { readonly x: number; readonly year: number }[];
};

export const LANES = 4;
/** px */
export const SIDE = 24;
const MARK_GAP = 20;
const LETTER = 13.5;
const LABEL_GAP = 16;
const LONGEST_LABEL = 22;
const TICK_GAP = 56;

/** In order of time, those without a date last; events of one time stay in the order they came. */
export function numberEvents(history: readonly HistoryEvent[]): readonly NumberedEvent[] {
  return history
    .map((event) => ({ ...event, span: event.date === null ? null : spanOf(event.date) }))
    .sort((one, other) => (one.span?.from ?? Infinity) - (other.span?.from ?? Infinity) || 0)
    .map((event, index) => ({ ...event, number: index + 1 }));
}

/** Where the dated events stand on a line of that width (px), with as many labels as there is room for. */
export function layoutTimeline(events: readonly NumberedEvent[], width: number): TimelineLayout {
  const dated = events.flatMap((event) => (event.span ? [{ event, span: event.span }] : []));
  if (dated.length === 0 || width < 4 * SIDE) return { marks: [], ticks: [] };
  const first = Math.floor(Math.min(...dated.map(({ span }) => span.from)));
  const last = Math.max(first + 1, Math.ceil(Math.max(...dated.map(({ span }) => span.to))));
  const scale = (width - 2 * SIDE) / (last - first);
  const at = (year: number) => SIDE + (year - first) * scale;

  const laneEnds: number[] = Array.from({ length: LANES }, () => -Infinity);
  let previous = -Infinity;
  const marks = dated.map(({ event, span }): Mark => {
    const x = Math.min(width - SIDE / 2, Math.max(at((span.from + span.to) / 2), previous + MARK_GAP));
    previous = x;
    return { event, x, from: at(span.from), to: at(span.to), label: placeLabel(event, x, width, laneEnds) };
  });

  const step = [1, 2, 5, 10, 20].find((years) => years * scale >= TICK_GAP) ?? 50;
  const ticks: { x: number; year: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push({ x: at(year), year });
  return { marks, ticks };
}

/** Takes the lowest lane that is free at x; `laneEnds` (px) remembers how far each lane is written. */
function placeLabel(event: NumberedEvent, x: number, width: number, laneEnds: number[]): Mark['label'] {
  const text = event.label.length > LONGEST_LABEL ? `${event.label.slice(0, LONGEST_LABEL - 1)}…` : event.label;
  const length = text.length * LETTER;
  const anchor = x + length > width ? 'end' : 'start';
  const [from, to] = anchor === 'start' ? [x, x + length] : [x - length, x];
  const lane = laneEnds.findIndex((end) => from >= end + LABEL_GAP);
  if (lane < 0 || from < 0) return null;
  laneEnds[lane] = to;
  return { text, lane, anchor };
}
