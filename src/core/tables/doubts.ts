import { ROW_CHOICE_WORDS } from '../../shared/glossary.ts';
import type { Choice, RowChoice } from '../../shared/model/correction.ts';
import type { Doubt } from '../../shared/model/table.ts';

type Place = { readonly sheet: string; readonly cell: string };

/** Makes the doubts of one sheet; `message` is the whole Chinese sentence. */
export function doubt(severity: Doubt['severity'], code: string, message: string, { sheet, cell }: Place): Doubt {
  return { severity, code, message, sheet, cell };
}

/** What else a row may be: 这一行作为类别, 这一行不读入. */
export function rowChoices(sheet: string, row: number, meanings: readonly RowChoice[]): readonly Choice[] {
  return meanings.map((meaning) => ({
    label: `这一行${ROW_CHOICE_WORDS[meaning]}`,
    corrections: [{ kind: 'row', sheet, row, meaning }],
  }));
}

/** Longer lists are cut: the person goes to the first place and works down. */
const SHOWN = 8;

/** 5、7、9 … (等 12 行) for a sentence that names rows. */
export function listRows(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).join('、');
  return rows.length > SHOWN ? `${shown} 等 ${rows.length} 行` : `${shown} 行`;
}
