import { isAskedAlone } from '../../../shared/asked-alone.ts';
import type { Correction, Remembered, Settled } from '../../../shared/model/correction.ts';
import type { Doubt } from '../../../shared/model/table.ts';
import type { RawTable, RawText } from '../../tables/raw-table.ts';
import { normalize } from '../../tables/text.ts';
import type { Layouts } from './layouts.ts';
import { type CorrectionOf, keyOf, type Memory } from './memory.ts';
import { toSettled } from './settled.ts';

/** What is known of a file when its doubts are gone through. */
export type AcceptScene = {
  readonly tables: readonly RawTable[];
  readonly layoutsOf: (sheet: string) => Layouts | null;
};

export type AcceptedDoubts = {
  readonly open: readonly Doubt[];
  readonly settled: readonly Settled[];
  readonly learned: readonly Remembered[];
};

/**
 * Parts the doubts whose reading was called right from those that are still to be asked: right in this place, for the
 * same words elsewhere in the file, or for such words before.
 */
export function acceptDoubts(
  doubts: readonly Doubt[],
  corrections: readonly Correction[],
  memory: Memory,
  scene: AcceptScene,
): AcceptedDoubts {
  const accepts = corrections.filter((correction) => correction.kind === 'accept');
  if (accepts.length === 0 && !memory.has('accept')) return { open: doubts, settled: [], learned: [] };
  const keyFor = keysIn(scene);
  const said = new Map(accepts.map((accept) => [placeOf(accept), accept]));
  const sameWording = new Map<string, CorrectionOf<'accept'>>();
  for (const doubt of doubts) {
    const accept = said.get(placeOf(doubt));
    const key = keyFor(doubt);
    if (accept && key !== null) sameWording.set(key, accept);
  }
  const open: Doubt[] = [];
  const settled: Settled[] = [];
  for (const doubt of doubts) {
    const { sheet, cell, code } = doubt;
    const correction = { kind: 'accept', sheet, cell, code } as const;
    const key = keyFor(doubt);
    if (said.has(placeOf(doubt))) settled.push(toSettled({ by: 'person', correction, key: null }, doubt));
    else if (key !== null && sameWording.has(key))
      settled.push(toSettled({ by: 'same-wording', correction, key: null }, doubt));
    else if (key !== null && memory.find('accept', key))
      settled.push(toSettled({ by: 'memory', correction, key }, doubt));
    else open.push(doubt);
  }
  const learned = [...sameWording].map(([key, correction]) => ({ key, correction }));
  return { open, settled, learned };
}

function placeOf({ sheet, cell, code }: Pick<Doubt, 'sheet' | 'cell' | 'code'>): string {
  return JSON.stringify([sheet, cell, code]);
}

/**
 * The key of a doubt is what it is about. In a column of bodies or deadlines that is the wording of the cell; elsewhere
 * in the body the whole row, since a bare 20 says nothing; in and above the header the column; else the sheet. Null for
 * one that is asked of every file anew.
 */
function keysIn({ tables, layoutsOf }: AcceptScene): (doubt: Doubt) => string | null {
  const wordings = new Map<string, RawText>();
  for (const { sheet, tasks } of tables) {
    for (const { responsibilities, deadlines } of tasks) {
      for (const text of [...responsibilities, ...deadlines]) wordings.set(JSON.stringify([sheet, text.cell]), text);
    }
  }
  return ({ code, sheet, cell }) => {
    if (isAskedAlone({ code })) return null;
    const layouts = layoutsOf(sheet);
    if (!layouts || cell === '') return keyOf.accept(code, '', '', sheet);
    const row = Number(/\d+/.exec(cell)?.[0] ?? 0);
    const layout = layouts.at(row);
    const words = layout?.words ?? '';
    const wording = wordings.get(JSON.stringify([sheet, cell]));
    const text = normalize(wording?.text ?? '');
    if (wording && text !== '') return keyOf.accept(code, words, wording.header, text);
    if (layout && row <= layout.to) return keyOf.accept(code, words, '', /^[A-Z]+/.exec(cell)?.[0] ?? '');
    return keyOf.accept(code, words, '', layouts.texts.row(row));
  };
}
