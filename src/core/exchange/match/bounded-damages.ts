import type { Damage } from '../../../shared/model/exchange.ts';

/** So many of a kind are named one by one. */
const MOST_OF_A_KIND = 30;

/** The damages of a file, each once: a merged block is met in each of its rows. Of a kind that is met everywhere the first. */
export function boundedDamages(damages: readonly Damage[]): readonly Damage[] {
  const each = new Map(damages.map((one) => [`${one.kind}\n${one.sheet}\n${one.cell}\n${one.message}`, one]));
  const named = new Map<Damage['kind'], number>();
  const kept: Damage[] = [];
  for (const one of each.values()) {
    const count = (named.get(one.kind) ?? 0) + 1;
    named.set(one.kind, count);
    if (count <= MOST_OF_A_KIND) kept.push(one);
  }
  const rest = [...named].filter(([, count]) => count > MOST_OF_A_KIND);
  return [
    ...kept,
    ...rest.map(([kind, count]): Damage => {
      const message = `同类情况还有 ${count - MOST_OF_A_KIND} 处，不再逐一列出。`;
      return { kind, message, sheet: null, cell: null };
    }),
  ];
}
