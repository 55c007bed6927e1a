import { readDues } from './read-dues.ts';
import type { Recurrence, Rhythm } from './recurrence.ts';

/** 每半年 before 每年, 每旬 before 每月: the first that is found counts. */
const RHYTHMS: readonly (readonly [Rhythm, RegExp])[] = [
  ['half-year', /[每按]半年|半年(?:一|1)次/],
  ['year', /每(?:一|1|个)?年度?|分年度|按年度?|逐年/],
  ['quarter', /每(?:一|1|个)?季度?|按季度?|逐季/],
  ['ten-days', /每旬|按旬|逐旬/],
  ['month', /每(?:一|1|个)?月度?|按月度?|逐月/],
  ['week', /每(?:一|1|个)?(?:周|星期)|[按逐]周/],
];

/** Behind a stop, another period or a year another thing is said: 每月调度；2026年12月底前完成. */
const ANOTHER = /[。;\n]|(?=[每按逐][年季月周旬半])|(?=\d{4}年)/;

/**
 * Reads how often something is owed and by which day of each period: 每季度最后一个月30日前, 每年6月、12月底前, 每月25日前.
 *
 * Only what the words say: no day means the last of the period. Null where they name no period of the calendar: 定期,
 * 每学期, 每半月, 每两年 (which years is not said), 每天.
 */
export function readRecurrence(text: string): Recurrence | null {
  const plain = text.normalize('NFKC').replace(/[^\S\n]+/g, '');
  for (const [rhythm, words] of RHYTHMS) {
    const found = words.exec(plain);
    if (found) return readDues(rhythm, plain.slice(found.index + found[0].length).split(ANOTHER)[0] ?? '');
  }
  return null;
}
