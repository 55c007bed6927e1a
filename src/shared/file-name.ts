const MOST_CHARACTERS = 80;
const MOST_BYTES = 200;

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
/** What no file system takes, and what makes a name look like another one (direction marks, zero-width characters). */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A file name from text that others wrote, such as a plan's title; safe on Windows and Linux.
 * @param ending with its dot, ".xlsx"
 */
export function safeFileName(text: string, ending: string): string {
  return cut(safeText(text), MOST_CHARACTERS, MOST_BYTES - ending.length) + ending;
}

/**
 * A whole file name that others gave, safe in the same way: its ending stays, as much of the rest as a file system takes,
 * and no folder. `../../x.xlsx` becomes `x.xlsx`.
 */
export function safeWholeName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const [ending = ''] = /\.[a-z0-9]{1,8}$/i.exec(base) ?? [];
  const most = MOST_BYTES - ending.length;
  return cut(safeText(base.slice(0, base.length - ending.length)), most, most) + ending;
}

function safeText(text: string): string {
  const base = trimmed(text.normalize('NFC').replace(FORBIDDEN, '_'));
  return RESERVED.test(base.split('.')[0] ?? '') ? `_${base}` : base || '未命名';
}

/** What programs leave in folders (~$反馈表.xlsx while it is open in Excel, .DS_Store, Thumbs.db): nobody sent it. */
export const isLeftover = (name: string): boolean => /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i.test(name);

/** Whole characters only, so that no half of a rare name character is left. */
function cut(text: string, characters: number, bytes: number): string {
  const kept = [...text].slice(0, characters);
  while (new TextEncoder().encode(kept.join('')).length > bytes) kept.pop();
  return trimmed(kept.join(''));
}

/** Windows drops spaces and dots at the end by itself, and a leading dot hides a file. */
function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}
