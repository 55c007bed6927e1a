import { describeCorrection } from '../../../shared/describe-correction.ts';
import type { Correction } from '../../../shared/model/correction.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import type { Doubt } from '../../../shared/model/table.ts';

/**
 * Corrections that had nothing to correct, so that none is dropped in silence: of a sheet that is not there, of a cell
 * in which no task was read. A doubt that nobody has any more needs no acceptance.
 * @param used the corrections of cells that a task took
 */
export function unusedCorrections(
  said: readonly Correction[],
  sheets: readonly Sheet[],
  used: ReadonlySet<Correction>,
): readonly Doubt[] {
  const isUsed = (correction: Correction): boolean => {
    if (correction.kind === 'accept' || correction.kind === 'forget') return true;
    if (correction.kind === 'assignments' || correction.kind === 'deadline') return used.has(correction);
    return sheets.some(({ name }) => name === correction.sheet);
  };
  return said
    .filter((correction) => !isUsed(correction))
    .map((correction) => ({
      severity: 'info',
      code: 'correction-unused',
      message: `“${describeCorrection(correction)}”没有用上：那里没有读出任务。`,
      sheet: 'sheet' in correction ? correction.sheet : '',
      cell: 'cell' in correction ? correction.cell : '',
    }));
}
