import type { Correction } from '../../../shared/model/correction.ts';
import { isRereading } from './corrections.ts';
import type { ImportState } from './import-state.ts';

type Preview = Extract<ImportState, { step: 'preview' }>;

/** What a person said of a file that the core has yet to hear. */
export type FileRequest =
  | { readonly kind: 'correct'; readonly file: number; readonly corrections: readonly Correction[] }
  | { readonly kind: 'place'; readonly file: number; readonly place: string };

/** The next of them; null where what is seen is what was said. A field without a place is still being typed in. */
export function nextRequest(preview: Preview): FileRequest | null {
  const { plan, choices, corrections } = preview;
  const corrected = corrections.findIndex(isRereading);
  const made = corrections[corrected]?.made;
  if (made) return { kind: 'correct', file: corrected, corrections: made };
  const moved = choices.findIndex((choice, index) => isPlaceNew(plan.files[index], choice.place));
  const place = choices[moved]?.place.trim();
  return place ? { kind: 'place', file: moved, place } : null;
}

function isPlaceNew(file: Preview['plan']['files'][number] | undefined, typed: string): boolean {
  return file?.kind === 'ready' && typed.trim() !== '' && typed.trim() !== file.place;
}
