import { useMemo } from 'react';
import type { Correction } from '../../../../shared/model/correction.ts';
import { addCorrections, isRereading, NO_CORRECTIONS, removeCorrection } from '../corrections.ts';
import { useImportSession } from '../ImportSession.tsx';

/** What a person has said of the file that is shown, and the ways to say more. */
export type FileSpeech = {
  readonly made: readonly Correction[];
  /** True while the file is read again: what is seen is still the reading before. */
  readonly busy: boolean;
  readonly canStepBack: boolean;
  readonly add: (corrections: readonly Correction[]) => void;
  readonly remove: (correction: Correction) => void;
  readonly stepBack: () => void;
};

export function useFileCorrections(index: number): FileSpeech {
  const { state, correct, stepBack } = useImportSession();
  const file = (state.step === 'preview' && state.corrections[index]) || NO_CORRECTIONS;
  return useMemo(
    () => ({
      made: file.made,
      busy: isRereading(file),
      canStepBack: file.past.length > 0,
      add: (corrections) => correct(index, addCorrections(file.made, corrections)),
      remove: (correction) => correct(index, removeCorrection(file.made, correction)),
      stepBack: () => stepBack(index),
    }),
    [file, index, correct, stepBack],
  );
}
