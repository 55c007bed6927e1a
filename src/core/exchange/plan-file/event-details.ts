import type { ObligationEvent } from '../../../shared/model/tracking.ts';

/** What of an event its kind and day do not say. */
export type EventDetails = Pick<ObligationEvent, 'paper' | 'note' | 'method' | 'reply' | 'askedDue' | 'newDue'>;

/** As the value of a change of a plan keeps them. */
export function writeEventDetails({ paper, note, method, reply, askedDue, newDue }: EventDetails): string {
  return JSON.stringify({ paper, note, method, reply, askedDue, newDue });
}

/** Of a value that `writeEventDetails` made. */
export function readEventDetails(value: string): EventDetails {
  return JSON.parse(value) as EventDetails;
}
