import { LOG_KINDS } from '../../../shared/log-words.ts';
import type { LogFilter } from '../../../shared/model/log.ts';
import { dayOf } from '../../filter-address.ts';

/** The filter without its empty members, so that equal filters have equal addresses and equal query keys. */
export function cleanLogFilter({ from, to, kinds, actor, text }: LogFilter): LogFilter {
  const words = text?.trim();
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(kinds?.length ? { kinds } : {}),
    ...(actor ? { actor } : {}),
    ...(words ? { text: words } : {}),
  };
}

/** Reads a filter from the values of an address; what it does not know is left out, never an error. */
export function readLogFilter(values: URLSearchParams): LogFilter {
  const named = (values.get('kinds') ?? '').split(',');
  return cleanLogFilter({
    from: dayOf(values.get('from')),
    to: dayOf(values.get('to')),
    kinds: LOG_KINDS.filter((kind) => named.includes(kind)),
    actor: values.get('actor')?.slice(0, 60),
    text: values.get('text')?.slice(0, 200),
  });
}

export function writeLogFilter(filter: LogFilter, values: URLSearchParams): void {
  const { from, to, kinds, actor, text } = cleanLogFilter(filter);
  if (from) values.set('from', from);
  if (to) values.set('to', to);
  if (kinds) values.set('kinds', kinds.join(','));
  if (actor) values.set('actor', actor);
  if (text) values.set('text', text);
}

/** A file's SHA-256 is there for the proof, not for the reader: its beginning tells files apart. The export has it whole. */
export function readableDetails(details: string): string {
  return details.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…');
}
