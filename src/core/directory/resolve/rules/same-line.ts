import { ofOneLine } from './one-line.ts';
import type { Rule } from './rule.ts';

/**
 * A name that the starting data gives to the same line at that level: 区卫计局, 区卫生计生委 and 区卫健局 are one body
 * through its names. Lines that were joined only later (国土资源, 规划) are two lines, and two bodies.
 */
export const sameLine: Rule = (name, { peers }) => {
  if (name.shape !== 'plain' || name.forms.length === 0) return null;
  return ofOneLine(
    name,
    peers.filter(({ names }) => names.some(({ shape }) => shape === 'plain')),
    'same-line',
  );
};
