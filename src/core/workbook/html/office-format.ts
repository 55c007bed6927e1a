import { formatCode } from '../named-formats.ts';
import { createNumberFormat, GENERAL, type NumberFormat } from '../number-format.ts';

const PROPERTY = /mso-number-format\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;"']*))/i;
/** Office writes exactly four digits: in \0022d\0022 the d is a day. */
const ESCAPE = /\\(?:([0-9a-f]{4})|(.))/gi;
const LONGEST_STYLE = 4096;
/** More formats than any table has: the rest show as written. */
const MOST_FORMATS = 500;

/** Reads `mso-number-format` of cells' styles: 0.7 with "0%" is 70%, 001 with "\@" is text. Null where there is none to change what is written. */
export function createOfficeFormats(): (style: string) => NumberFormat | null {
  const formats = new Map<string, NumberFormat | null>();
  return (style) => {
    const property = PROPERTY.exec(style.slice(0, LONGEST_STYLE));
    if (!property) return null;
    const written = (property[1] ?? property[2] ?? property[3] ?? '').trim();
    const code = formatCode(
      written.replaceAll(ESCAPE, (_, hex?: string, character?: string) => unescaped(hex, character)),
    );
    const known = formats.get(code);
    if (known !== undefined) return known;
    if (formats.size === MOST_FORMATS) return null;
    const created = createNumberFormat(code);
    const format = created === GENERAL ? null : created;
    formats.set(code, format);
    return format;
  };
}

function unescaped(hex: string | undefined, character = ''): string {
  return hex === undefined ? character : String.fromCharCode(Number.parseInt(hex, 16));
}
