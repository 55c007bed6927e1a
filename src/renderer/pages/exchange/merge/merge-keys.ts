type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/** What a key means while changes are looked at. */
export type MergeAct =
  | { readonly act: 'take' | 'leave' | 'both' | 'reopen' | 'correct' | 'take-certain' }
  /** The reading at a place, from 0. */
  | { readonly act: 'alternative'; readonly at: number };

const LETTERS: Readonly<Record<string, MergeAct['act'] & ('take' | 'leave' | 'both' | 'reopen' | 'correct')>> = {
  a: 'take',
  r: 'leave',
  b: 'both',
  u: 'reopen',
  e: 'correct',
};

/** A 取 · R 不取 · B 并存 · U 未定 · E 改 · 1–9 another reading · Shift+A all certain ones; null for every other key. */
export function readMergeKey(event: Key): MergeAct | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === 'a' ? { act: 'take-certain' } : null;
  if (/^[1-9]$/.test(key)) return { act: 'alternative', at: Number(key) - 1 };
  const act = LETTERS[key];
  return act ? { act } : null;
}
