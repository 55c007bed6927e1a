import type { ResponsibilityText } from '../parsing/types.ts';

const SEPARATORS = /[、，,；;\s]+/;

/**
 * Where a note says that a sign marks the leading body (注：标★的为牵头单位), the cell is read as two: the marked names
 * lead, the others support. A cell without the sign stays whole; the note says nothing of it.
 */
export function splitByMark(source: ResponsibilityText, mark: string | null): readonly ResponsibilityText[] {
  if (mark === null || source.column !== 'undivided' || !source.text.includes(mark)) return [source];
  const names = source.text.split(SEPARATORS).filter((name) => name !== '');
  const marked = names.filter((name) => name.includes(mark)).map((name) => name.replaceAll(mark, ''));
  const others = names.filter((name) => !name.includes(mark));
  return [
    { ...source, column: 'lead', text: marked.join('、') },
    { ...source, column: 'support', text: others.join('、') },
  ];
}
