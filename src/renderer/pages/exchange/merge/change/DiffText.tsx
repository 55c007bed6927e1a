import { useMemo } from 'react';
import { diffText } from '../../../../../shared/diff-text.ts';
import { SpanText } from '../../../../components/SpanText.tsx';

/** Old and new words in one: what goes struck through, what comes underlined. Where nothing stood, all of it is new. */
export function DiffText({ was, is }: { readonly was: string; readonly is: string }) {
  const spans = useMemo(() => (was === '' ? null : diffText(was, is)), [was, is]);
  return spans ? <SpanText spans={spans} /> : <ins>{is}</ins>;
}
