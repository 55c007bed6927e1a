import type { TextSpan } from '../../shared/model/version.ts';

/** Old and new text in one: words taken out are struck through, words put in underlined, so that print shows them, too. */
export function SpanText({ spans }: { readonly spans: readonly TextSpan[] }) {
  return spans.map(({ kind, text }, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: spans have no other identity and never move.
    if (kind === 'added') return <ins key={at}>{text}</ins>;
    if (kind === 'removed') return <del key={at}>{text}</del>;
    return <span key={at}>{text}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
  });
}

/** 60% → 70%, for values that are replaced as a whole. */
export function Replaced({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  return (
    <>
      <del>{before ?? '无'}</del>
      {' → '}
      <ins>{after ?? '无'}</ins>
    </>
  );
}
