/**
 * What the search compares. Full-width and half-width forms, capitals and white space make no difference: who types
 * 65岁 finds ６５岁, and a line break that a narrow column forced into 区卫计⏎局 hides nothing.
 */

/** One text for several fields; no word can match across two of them. */
export function searchText(fields: readonly (string | null)[]): string {
  return fields.map((field) => fold(field ?? '')).join('\n');
}

/** The words of a query, each of which must occur. */
export function searchWords(query: string): readonly string[] {
  return query
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
