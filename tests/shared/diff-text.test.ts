import { describe, expect, it } from 'vitest';
import { diffText } from '../../src/shared/diff-text.ts';

/** 到2020年，[-60-]{+70+}%以上 */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffText(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

describe('diffText', () => {
  it('marks whole words, not single strokes of them', () => {
    expect(marked('管理率达到60%以上', '管理率达到70%以上')).toBe('管理率达到[-60-]{+70+}%以上');
    expect(marked('区民政局、发改局配合', '区民政局、财政局、发改局配合')).toBe('区民政局、{+财政局、+}发改局配合');
  });

  it('keeps every character of both texts', () => {
    const [before, after] = ['开展老年人能力评估。\n建立档案', '建立健康档案；开展能力评估'];
    const spans = diffText(before, after);
    const without = (kind: string) =>
      spans
        .filter((span) => span.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });

  it('shows a text that came or went as one piece', () => {
    expect(diffText('', '2024年底前')).toEqual([{ kind: 'added', text: '2024年底前' }]);
    expect(diffText('2024年底前', '')).toEqual([{ kind: 'removed', text: '2024年底前' }]);
    expect(diffText('', '')).toEqual([]);
  });

  it('gives up on huge texts without anything in common, instead of searching for minutes', () => {
    const text = (from: number) => Array.from({ length: 8000 }, (_, index) => `${from + index}项、`).join('');
    expect(diffText(text(0), text(10_000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
