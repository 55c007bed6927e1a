import type { Light } from '../../../shared/model/tracking.ts';

/** The gravest first; grey is a light that an office gave no meaning by its colour. */
const GRAVITY: readonly Light['color'][] = ['red', 'orange', 'yellow', 'blue', 'green', 'grey'];

/**
 * An alarm before all others, then by colour. The order of the office's table does not tell: that of 宜昌 judges 办结 first
 * and would put 绿灯 before 红灯.
 */
export const graverFirst = (a: Pick<Light, 'alarm' | 'color'>, b: Pick<Light, 'alarm' | 'color'>): number =>
  Number(b.alarm) - Number(a.alarm) || GRAVITY.indexOf(a.color) - GRAVITY.indexOf(b.color);
