import type { Correction } from '../../../../../shared/model/correction.ts';
import type { RecognizedFile } from '../../../../../shared/model/table.ts';

/** hidden: not read since the office hid it · left-out: not read for another reason, or because a person said so. */
export type SheetState = 'read' | 'hidden' | 'left-out';

export type SheetTab = { readonly name: string; readonly state: SheetState };

export const SHEET_MARKS: Record<SheetState, string> = { read: '', hidden: '（隐藏）', 'left-out': '（未导入）' };

type Reading = Pick<RecognizedFile, 'tables' | 'issues' | 'settled'>;

/**
 * The sheets a person may want to see: those with tables, then those that a doubt or an answer speaks of.
 * @param others names that are known where nothing could be read
 */
export function sheetTabs(
  { tables, issues, settled = [] }: Reading,
  made: readonly Correction[],
  others: readonly string[] = [],
): readonly SheetTab[] {
  const read = new Set(tables.map((table) => table.sheet));
  const hidden = new Set(issues.filter(({ code }) => code === 'hidden-sheet').map(({ sheet }) => sheet));
  const said = made.flatMap((correction) => ('sheet' in correction ? [correction.sheet] : []));
  const names = [...read, ...[...issues, ...settled].map(({ sheet }) => sheet), ...said, ...others];
  return [...new Set(names)]
    .filter((name) => name !== '')
    .map((name) => ({ name, state: read.has(name) ? 'read' : hidden.has(name) ? 'hidden' : 'left-out' }));
}
