import type { LegendLine, LightScheme, LightsDescription } from '../../../shared/model/tracking.ts';
import { COLOR_WORDS } from '../../../shared/tracking-words.ts';
import { describeTest } from './fact-tests.ts';
import { validateScheme } from './validate-scheme.ts';

/** Says how the lines are read; without it two of them could seem to claim the same obligation. */
export const LEGEND_ORDER = '自上而下，以先符合的一条为准；都不符合的不亮灯。';

/** The legend of a scheme in the order of its rules; neighbours of one face are one line: 甲；或乙. */
export function legendOf(scheme: LightScheme): readonly LegendLine[] {
  const lines: LegendLine[] = [];
  for (const { color, word, meaning, alarm, tests } of scheme.rules) {
    const condition = tests.length === 0 ? '其余各项' : tests.map(describeTest).join('，且');
    const last = lines.at(-1);
    if (last && last.color === color && last.word === word && last.meaning === meaning && last.alarm === alarm) {
      lines[lines.length - 1] = { ...last, condition: `${last.condition}；或${condition}` };
    } else {
      lines.push({ color, colorWord: COLOR_WORDS[color], word, meaning, alarm, condition });
    }
  }
  return lines;
}

/** A scheme in words, with what is wrong with it: for the page on which it is edited. */
export function describeScheme(scheme: LightScheme): LightsDescription {
  return { legend: legendOf(scheme), order: LEGEND_ORDER, problems: validateScheme(scheme) };
}
