/** A table of plain text: the titles first. */
export type TextTable = { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Lines of cells parted by tabs, as Excel and WPS write them: a cell with a break, a tab or a quote stands in quotes. */
export function toTsv({ titles, rows }: TextTable): string {
  return [titles, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\r\n');
}

function tsvCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The same as a table for Word and WPS. Every cell is text (`mso-number-format:"\@"`), or Excel makes a date of 序号 3-1 and
 * a formula of what begins with “=”.
 */
export function toHtml({ titles, rows }: TextTable): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => line(cells, 'td')).join('');
  return `<meta charset="utf-8"><table border="1"><thead>${line(titles, 'th')}</thead><tbody>${body}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replace(/\r?\n/g, '<br>');
}

/** Reads what Excel or WPS put on the clipboard as text; quoted cells may hold breaks and tabs. Empty lines at the end go. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell.trim());
    at = next;
    const sign = text[at];
    if (sign === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

type Read = { readonly cell: string; readonly next: number };

function readPlain(text: string, from: number): Read {
  const rest = /[\t\r\n]/g;
  rest.lastIndex = from;
  const end = rest.exec(text)?.index ?? text.length;
  return { cell: text.slice(from, end), next: end };
}

/** A quote that nothing closes, or that goes on after it closed, is a sign of the text itself: “老年友好”社区. */
function readQuoted(text: string, from: number): Read {
  const match = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  match.lastIndex = from;
  const [whole, inner] = match.exec(text) ?? [];
  if (whole === undefined || inner === undefined) return readPlain(text, from);
  return { cell: inner.replaceAll('""', '"').replace(/\r\n?/g, '\n'), next: from + whole.length };
}
