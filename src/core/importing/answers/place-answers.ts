import type { Correction } from '../../../shared/model/correction.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import type { Memory } from './memory.ts';
import { type Recalled, recallLayout, recallSheets } from './recall-layout.ts';

/** Which sheets are read, and all that is said of their layout. */
export type PlacedAnswers = {
  readonly sheets: readonly Sheet[];
  /** For the recogniser: what was remembered, then what a person says now, which counts where both speak. */
  readonly corrections: readonly Correction[];
  readonly recalled: readonly Recalled[];
};

/** Takes the visible sheets, unless a person says otherwise or said so of such a file before. */
export function placeAnswers(sheets: readonly Sheet[], said: readonly Correction[], memory: Memory): PlacedAnswers {
  const ofSheets = recallSheets(sheets, said, memory);
  const all = [...ofSheets.map(({ correction }) => correction), ...said];
  const isTaken = ({ name, visibility }: Sheet) => {
    const choice = all.findLast((each) => each.kind === 'sheet' && each.sheet === name);
    return choice?.kind === 'sheet' ? choice.take : visibility === 'visible';
  };
  const taken = sheets.filter(isTaken);
  const recalled = [...ofSheets, ...taken.flatMap((sheet) => recallLayout(sheet, said, memory))];
  return { sheets: taken, corrections: [...recalled.map(({ correction }) => correction), ...said], recalled };
}
