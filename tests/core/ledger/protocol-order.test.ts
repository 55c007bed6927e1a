import { describe, expect, it } from 'vitest';
import { inProtocolOrder, type Ranked } from '../../../src/core/ledger/protocol-order.ts';

const lines = new Map([
  ['发展改革', 100],
  ['民政', 200],
  ['财政', 210],
]);

function body(name: string, changes: Partial<Ranked> = {}): Ranked {
  return { name, kind: 'government', line: null, protocol: null, ...changes };
}

const civil = body('区民政局', { line: '民政' });
const reform = body('区发改局', { line: '发展改革' });
const finance = body('区财政局', { line: '财政' });
const names = (...bodies: readonly Ranked[]) => inProtocolOrder(bodies, lines).map(({ name }) => name);

describe('the order of protocol', () => {
  it('is that of custom, then by kind and by pinyin', () => {
    const towns = body('各街乡', { kind: 'group' });
    const party = body('区委某办', { kind: 'party' });
    expect(names(towns, body('区中心局'), body('区安居局'), party, finance, civil, reform)).toEqual([
      '区发改局',
      '区民政局',
      '区财政局',
      '区委某办',
      '区安居局',
      '区中心局',
      '各街乡',
    ]);
  });

  it('is the office’s own where it gave one; a body met later goes before the first that comes after it', () => {
    const first = { ...finance, protocol: 1 };
    const second = { ...reform, protocol: 2 };
    expect(names(second, first)).toEqual(['区财政局', '区发改局']);
    expect(names(second, first, civil)).toEqual(['区民政局', '区财政局', '区发改局']);
    expect(names(second, first, body('区某局'))).toEqual(['区财政局', '区发改局', '区某局']);
  });
});
