import type { Doubt } from '../../shared/model/table.ts';

type Place = { readonly sheet: string; readonly cell: string };

/** Makes the doubts of one sheet; `message` is the whole Chinese sentence. */
export function doubt(severity: Doubt['severity'], code: string, message: string, { sheet, cell }: Place): Doubt {
  return { severity, code, message, sheet, cell };
}

/** Longer lists are cut: the person goes to the first place and works down. */
const SHOWN = 8;

/** 5、7、9 … (等 12 行) for a sentence that names rows. */
export function listRows(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).join('、');
  return rows.length > SHOWN ? `${shown} 等 ${rows.length} 行` : `${shown} 行`;
}
