import { describeCorrection } from '../../../shared/describe-correction.ts';
import type { Correction, Settled } from '../../../shared/model/correction.ts';
import type { Doubt } from '../../../shared/model/table.ts';

/** An answer that was found for a place, and where it comes from. */
export type Found<Answer extends Correction = Correction> = {
  readonly by: Settled['by'];
  /** As it is used here: with the sheet and cell of this place. */
  readonly correction: Answer;
  readonly key: string | null;
};

const BEGINNINGS: Record<Settled['by'], string> = {
  person: '',
  'same-wording': '按本文件中相同文字的选择读取：',
  memory: '按上次的选择读取：',
};

/** What was settled, for the list beside the doubts. */
export function toSettled({ by, correction, key }: Found, doubt: Doubt | null = null): Settled {
  const message = `${BEGINNINGS[by]}${describeCorrection(correction)}。`;
  const sheet = 'sheet' in correction ? correction.sheet : '';
  return { by, message, sheet, cell: placeOf(correction), correction, key, doubt };
}

/** Where to look for it: a cell, a range, or nothing for a whole sheet. */
function placeOf(correction: Correction): string {
  switch (correction.kind) {
    case 'range':
      return correction.range;
    case 'header':
      return `A${correction.top}`;
    case 'column':
      return `${correction.column}${correction.header ?? 1}`;
    case 'row':
      return `A${correction.row}`;
    case 'assignments':
    case 'deadline':
    case 'accept':
      return correction.cell;
    case 'sheet':
    case 'forget':
      return '';
  }
}
