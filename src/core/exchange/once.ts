/** Asks once for each key (or once at all, where there is none) and keeps what was answered. */
export function once<Key extends readonly [unknown?], Answer>(ask: (...key: Key) => Answer): (...key: Key) => Answer {
  const kept = new Map<unknown, { readonly answer: Answer }>();
  return (...key) => {
    const before = kept.get(key[0]);
    if (before) return before.answer;
    const answer = ask(...key);
    kept.set(key[0], { answer });
    return answer;
  };
}
