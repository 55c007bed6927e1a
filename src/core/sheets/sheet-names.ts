const MAX_NAME = 31;
const FALLBACK = '台账';

/**
 * Names that Excel takes, one for each wish and in their order: at most 31 characters, none of []:*?/\ and no
 * apostrophe, never "History" (Excel's own), no two the same but for case or width (these get (2), (3) …).
 */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const base = allowed(wish);
    let name = cut(base, MAX_NAME);
    for (let count = 2; taken.has(folded(name)); count += 1) {
      const suffix = `(${count})`;
      name = cut(base, MAX_NAME - suffix.length) + suffix;
    }
    taken.add(folded(name));
    return name;
  });
}

function allowed(wish: string): string {
  const name = wish
    .normalize('NFC')
    .replace(/[[\]:*?/\\'\uFFFE\uFFFF]|\p{Control}|\p{Format}|\p{Surrogate}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '') return FALLBACK;
  return folded(name) === 'history' ? `${name}_` : name;
}

/** The first `length` UTF-16 units, which is how Excel counts, without half a character at the end. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd();
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
