import { LIMITS, tooMuch } from '../limits.ts';

/** One record of delimited text. */
export type DelimitedRecord = {
  readonly fields: readonly string[];
  /** False where a quotation mark was opened and the text ended before it was closed. */
  readonly closed: boolean;
};

/**
 * The records of delimited text (RFC 4180): a field that begins with a quotation mark runs to the next single one, over
 * delimiters and line ends; a mark inside any other field is a character like others. `text` has \n for line ends.
 */
export function* readRecords(text: string, delimiter: string): Generator<DelimitedRecord> {
  for (let at = 0; at < text.length; ) {
    const fields: string[] = [];
    let closed = true;
    let ended = false;
    while (!ended) {
      const quoted = text[at] === '"' ? readQuoted(text, at + 1) : null;
      const from = quoted?.end ?? at;
      const end = endOfField(text, from, delimiter);
      fields.push((quoted?.value ?? '') + text.slice(from, end));
      if (fields.length > LIMITS.sheetColumns) throw tooMuch(`里有一行超过 ${LIMITS.sheetColumns} 列`);
      closed &&= quoted?.closed ?? true;
      ended = end === text.length || text[end] === '\n';
      at = end + 1;
    }
    yield { fields, closed };
  }
}

function readQuoted(text: string, from: number): { value: string; end: number; closed: boolean } {
  let value = '';
  for (let at = from; ; ) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return { value: value + text.slice(at), end: text.length, closed: false };
    value += text.slice(at, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1, closed: true };
    value += '"';
    at = mark + 2;
  }
}

function endOfField(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === '\n') return at;
  }
  return text.length;
}
