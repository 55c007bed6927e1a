import { isBlank } from '../text.ts';
import { readRecords } from './delimited.ts';

const DELIMITERS = [',', '\t', ';'] as const;
/** Enough to see title, header and rows. */
const SAMPLE_RECORDS = 200;
const SAMPLE_LENGTH = 256 * 1024;

/**
 * The delimiter of a text, null for running text. Told by the rows: at least two, and half of those that hold anything,
 * have several filled fields and as many fields as most others. A comma here and there in prose, or the tab before each
 * line of a table pasted as text, makes none.
 */
export function chooseDelimiter(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const isWhole = sample.length === text.length;
  let best: { readonly delimiter: string; readonly rows: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = countTableRows(sample, delimiter, isWhole);
    if (rows > (best?.rows ?? 1)) best = { delimiter, rows };
  }
  return best?.delimiter ?? null;
}

/** How many records look like rows of one table; 0 where fewer than half do, or where a quotation mark stays open. */
function countTableRows(sample: string, delimiter: string, isWhole: boolean): number {
  const rowsByWidth = new Map<number, number>();
  let filled = 0;
  let seen = 0;
  for (const { fields, closed } of readRecords(sample, delimiter)) {
    if (!closed) {
      if (isWhole) return 0;
      break;
    }
    const filledFields = fields.filter((field) => !isBlank(field)).length;
    if (filledFields > 0) filled += 1;
    if (filledFields > 1) rowsByWidth.set(fields.length, (rowsByWidth.get(fields.length) ?? 0) + 1);
    seen += 1;
    if (seen === SAMPLE_RECORDS) break;
  }
  const rows = Math.max(0, ...rowsByWidth.values());
  return rows * 2 >= filled ? rows : 0;
}
