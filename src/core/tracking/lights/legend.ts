import type { LightRule, LightScheme } from '../../../shared/model/tracking.ts';
import { COLOR_WORDS } from '../../../shared/tracking-words.ts';
import { describeTest } from './fact-tests.ts';

/** One line of the legend under every table: 红 红灯 逾期未办结（未办结，且已过完成时限）. */
export type LegendLine = Pick<LightRule, 'color' | 'word' | 'meaning' | 'alarm'> & {
  readonly colorWord: string;
  /** Made of the tests themselves, so that what is printed is what is judged. */
  readonly condition: string;
};

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
