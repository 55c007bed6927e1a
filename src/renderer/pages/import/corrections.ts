import type { Correction } from '../../../shared/model/correction.ts';

/** What a person says of one file, as far as the page knows. */
export type FileCorrections = {
  /** All that the person said; sent whole. */
  readonly made: readonly Correction[];
  /** With which the file was last read; another list than `made` while it is being read again. */
  readonly inForce: readonly Correction[];
  /** The lists before each step, the last one last: what 撤回上一步 returns to. */
  readonly past: readonly (readonly Correction[])[];
};

const NOTHING: readonly Correction[] = [];
export const NO_CORRECTIONS: FileCorrections = { made: NOTHING, inForce: NOTHING, past: [] };

export function isRereading({ made, inForce }: FileCorrections): boolean {
  return made !== inForce;
}

/** A new list in force of the old one, as soon as the file is read with it. */
export function makeStep(file: FileCorrections, made: readonly Correction[]): FileCorrections {
  return { ...file, made, past: [...file.past, file.made] };
}

/** Back to the list before the last step. */
export function takeStepBack(file: FileCorrections): FileCorrections {
  const made = file.past.at(-1);
  return made ? { ...file, made, past: file.past.slice(0, -1) } : file;
}

/** A list that cannot be read with is dropped with the steps that led to it. */
export function dropSteps(file: FileCorrections): FileCorrections {
  const kept = file.past.lastIndexOf(file.inForce);
  return { ...file, made: file.inForce, past: kept < 0 ? file.past : file.past.slice(0, kept) };
}

/** What a correction is about: two of the same target cannot both be right. */
function targetOf(correction: Correction): string {
  switch (correction.kind) {
    case 'sheet':
      return JSON.stringify(['sheet', correction.sheet]);
    case 'range':
      return JSON.stringify(['range', correction.sheet, correction.range]);
    case 'header':
      return JSON.stringify(['header', correction.sheet, correction.top]);
    case 'column':
      return JSON.stringify(['column', correction.sheet, correction.column, correction.header]);
    case 'row':
      return JSON.stringify(['row', correction.sheet, correction.row]);
    case 'assignments':
    case 'deadline':
      return JSON.stringify([correction.kind, correction.sheet, correction.cell]);
    case 'accept':
      return JSON.stringify(['accept', correction.sheet, correction.cell, correction.code]);
    case 'forget':
      return JSON.stringify(['forget', correction.key]);
  }
}

export function isSameTarget(one: Correction, other: Correction): boolean {
  return targetOf(one) === targetOf(other);
}

/** A row cannot be a header and a task at once: what was said last of it counts. */
function isOverruled(earlier: Correction, later: Correction): boolean {
  if (isSameTarget(earlier, later)) return true;
  const [row, header] = earlier.kind === 'row' ? [earlier, later] : [later, earlier];
  if (row.kind !== 'row' || header.kind !== 'header') return false;
  return row.sheet === header.sheet && header.top <= row.row && row.row <= header.bottom;
}

/** The list with more said, and without what that overrules. */
export function addCorrections(list: readonly Correction[], added: readonly Correction[]): readonly Correction[] {
  return [...list.filter((earlier) => !added.some((later) => isOverruled(earlier, later))), ...added];
}

/** The list without what was said of the target of `removed`. */
export function removeCorrection(list: readonly Correction[], removed: Correction): readonly Correction[] {
  return list.filter((correction) => !isSameTarget(correction, removed));
}
