import type { Figure, Share } from '../../../shared/model/report.ts';
import { runWords } from '../../../shared/report-text.ts';
import type { Counter } from './counted-rows.ts';
import type { CellValue } from './sheet-plan.ts';

/** Where a figure of the same table stands, e.g. B5; null where it does not. */
export type AddressOf = (figure: Figure) => string | null;

/**
 * A share was rounded so that all of its group make 100.0, which no formula of one cell can do: it keeps that value
 * while both of its figures are as printed, and is worked out anew once a clerk has changed one of them.
 */
export function planShare(share: Share, counter: Counter, addressOf: AddressOf): CellValue {
  const formula = shareFormula(share, counter, addressOf);
  const value = share.value ?? runWords(share);
  return formula === null ? value : { formula: `IF(${formula.whole}=0,"—",${formula.percent})`, value };
}

/** The same in running text, with its sign: 18.7%. */
export function shareWords(share: Share, counter: Counter): string | null {
  const formula = shareFormula(share, counter, () => null);
  return formula && `IF(${formula.whole}=0,"—",TEXT(${formula.percent},"0.0")&"%")`;
}

function shareFormula({ value, part, whole }: Share, counter: Counter, addressOf: AddressOf) {
  const over = addressOf(whole) ?? counter.formulaOf(whole);
  const of = addressOf(part) ?? counter.formulaOf(part);
  if (over === null || of === null) return null;
  const anew = `ROUND(${of}/${over}*100,1)`;
  const asPrinted = `AND(${of}=${part.value},${over}=${whole.value})`;
  return { whole: over, percent: value === null ? anew : `IF(${asPrinted},${value},${anew})` };
}
