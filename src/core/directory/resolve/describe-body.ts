import type { DescribedBody, StartingData } from '../../../shared/model/directory.ts';
import { lineIdOf, type ReadName, readName } from './read-name.ts';
import { indexOf } from './starting-index.ts';

/**
 * The body that a name standing alone describes: whose it is, at what level, of which kind and line. Entries that are
 * older than these columns are described by it, too.
 * @param place of the document that names it
 * @param name in full, as in `Assignment.expanded`
 */
export function describeBody(place: string, name: string, data: StartingData): DescribedBody {
  return bodyOf(readName(name, place, indexOf(data)), name);
}

/** The body of a name taken apart; it is entered under the name as met. */
export function bodyOf(read: ReadName, name: string): DescribedBody {
  return { place: read.place, name, level: read.level, kind: read.kind, line: lineIdOf(read) };
}
