/**
 * A cell's text made ready for reading. `plain` is folded for the parsers, `written` is what the office typed; both have
 * the same length, so that whatever is found at an offset of `plain` has its source words at that offset of `written`.
 */
export type Words = { readonly plain: string; readonly written: string };

/** Marks that offices use for one and the same: 2018—2020年, 2018–2020年, 2018－2020年. */
const SAME_MARK: Readonly<Record<string, string>> = {
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '−': '-',
  '～': '~',
  '〜': '~',
};

const GAP = '\u0000';

/**
 * White space goes, for it means nothing between Chinese characters ("2024 年 6 月"), except between two digits, where
 * it parts numbers ("2024-12-31 00:00", "5⏎2024年"). Full-width letters, digits and marks become ASCII.
 */
export function toWords(text: string): Words {
  const written = text
    .replace(/(?<=[\d０-９])\s+(?=[\d０-９])/g, GAP)
    .replace(/\s+/g, '')
    .replaceAll(GAP, ' ');
  const plain = written.replace(
    /[！-～—–―‐−〜]/g,
    (mark) => SAME_MARK[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
  return { plain, written };
}
