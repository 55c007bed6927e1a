import { isAskedAlone } from '../../../../../shared/asked-alone.ts';
import type { Correction, Settled } from '../../../../../shared/model/correction.ts';
import type { Doubt, Severity } from '../../../../../shared/model/table.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first, within a kind in the order of the sheet. */
export function inOrder(doubts: readonly Doubt[]): readonly Doubt[] {
  return ORDER.flatMap((severity) => doubts.filter((doubt) => doubt.severity === severity));
}

export function keyOfDoubt({ code, sheet, cell, message }: Doubt): string {
  return JSON.stringify([code, sheet, cell, message]);
}

/** True where a person has to decide; a calm remark may be answered, but waits for nobody. */
export function isOpen({ severity, choices }: Doubt): boolean {
  return severity !== 'info' && choices !== undefined && choices.length > 0;
}

/**
 * How far the work on the doubts has come. One that nothing can be chosen for (the district is not named: it is typed in above)
 * still asks to be looked at: over it stood 没有待核对的.
 */
export function progressWords(doubts: readonly Doubt[], answered: number): string {
  const open = doubts.filter(isOpen).length;
  if (open > 0) return `还有 ${open} 处待核对`;
  const noted = doubts.filter(({ severity }) => severity !== 'info').length;
  if (noted > 0) return `${noted} 处请看说明`;
  return answered > 0 ? '已全部核对' : '没有待核对的';
}

/**
 * 全部照此读取: the first choice of every warning. What could not be read at all is not waved through, nor
 * what has to be looked at by itself.
 */
export function acceptAll(doubts: readonly Doubt[]): readonly Correction[] {
  return doubts
    .filter((doubt) => doubt.severity === 'warning' && !isAskedAlone(doubt))
    .flatMap((doubt) => doubt.choices?.[0]?.corrections ?? []);
}

/** What belongs in 已核对: questions that were answered, and whatever an earlier answer decided unasked. */
export function answeredOf(settled: readonly Settled[]): readonly Settled[] {
  return settled.filter((one) => one.doubt !== null || one.by === 'memory');
}

const AS_READ = '照此读取';

/** The first choice is the reading taken: 照此读取：都不注明角色. */
export function choiceLabel(label: string, index: number): string {
  return index > 0 || label === AS_READ ? label : `${AS_READ}：${label}`;
}

/** "2" → 1, the index of the choice that a key means; null for any other key. */
export function choiceOfKey(key: string): number | null {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : null;
}
