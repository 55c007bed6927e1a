import type { Sheet } from '../../shared/model/sheet.ts';
import type { Doubt } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import type { SheetReading } from '../tables/raw-table.ts';

/** Sheets that were left out, so that nobody misses one in silence; calm, since most workbooks have one or two. */
export function sheetDoubts(
  sheets: readonly Sheet[],
  readings: readonly (SheetReading & { readonly sheet: Sheet })[],
): readonly Doubt[] {
  const found = readings.some((reading) => reading.tables.length > 0);
  return sheets.flatMap((sheet): Doubt[] => {
    const reading = readings.find((each) => each.sheet === sheet);
    if (sheet.cells.length === 0) return [];
    // A visible sheet that nobody read was left out by a person.
    if (!reading) return sheet.visibility === 'visible' ? [] : [hiddenSheet(sheet)];
    if (!found || reading.tables.length > 0) return [];
    return [info('no-task-table', sheet.name, `工作表“${sheet.name}”里没有任务分工表，没有读入。`)];
  });
}

function hiddenSheet({ name }: Sheet): Doubt {
  const doubt = info('hidden-sheet', name, `工作表“${name}”是隐藏的，没有读入。`);
  const take = { kind: 'sheet', sheet: name, take: true } as const;
  return withChoices(doubt, '不读入', [{ label: '读入这张工作表', corrections: [take] }]);
}

function info(code: string, sheet: string, message: string): Doubt {
  return { severity: 'info', code, message, sheet, cell: '' };
}
