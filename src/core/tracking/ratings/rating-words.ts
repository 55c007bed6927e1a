import type { RatingClass } from '../../../shared/model/tracking.ts';

const PACE = '(?:(?:序时|时序)(?:进度|节点|要求)?|进度|节点)';

/** Words that offices use for a rating, as a whole cell. From 通报 of 金寨, 城厢, 灌云 and 番禺, and their usual variants. */
const WHOLE: readonly (readonly [RatingClass, string])[] = [
  ['not-started', '(?:尚|还|暂)?未(?:启动|开展|开工|实施|开始|动工)|没有启动'],
  ['behind', `(?:(?:尚|暂)?未(?:达到?|按)|欠|慢|低|慢于|低于|落后于?|滞后于?)${PACE}`],
  ['behind', '(?:进度|进展|推进)?(?:滞后|落后)|(?:进度|进展|推进)(?:缓慢|较慢)|慢序时滞后'],
  ['on-track', `(?:按|达|达到|符合|与)${PACE}(?:推进|同步)?|完成序时(?:进度)?`],
  ['on-track', '(?:按计划|按期|有序|顺利|正常|稳步)推进|进展(?:顺利|正常)'],
  ['ahead', `(?:超|超过|快于|超前于?|高于)${PACE}`],
  ['done-early', '(?:已)?提前(?:完成|办结)'],
  ['done', '(?:已经|已|均已|全部|按时|按期|如期|圆满|顺利)*(?:完成|办结|完结|销号)'],
  ['long-term', '长期(?:推进|任务|坚持|工作|性工作)?|常态化?(?:推进|开展|工作)?|长期任务取得阶段性成效'],
  ['other', '其[他它]'],
];

/** Words that leave a choice, wherever they stand; the first line that fits says between what. */
const OPEN: readonly (readonly [readonly RatingClass[], RegExp])[] = [
  [['done', 'done-early'], /已完成[和及或/]?提前完成/],
  [['done'], /(?<![\d.])100(?:\.0+)?%/],
  [[], /\d/],
  [['behind', 'not-started'], /未(?:全部)?完成|没有完成/],
  [['done', 'ahead'], /超额完成/],
  [['done', 'on-track'], /(?:基本|初步|总体|大部分?)完成/],
  [['on-track', 'behind'], /部分完成/],
  [['long-term', 'on-track'], /持续|常态|长期/],
  [['behind', 'on-track'], /(?:略|稍|偏|较|缓)慢|滞后|落后/],
  [['on-track', 'behind'], /(?:正在|推进中?|进行中|办理中|在办|在建|实施中)/],
  [['done', 'on-track'], /完成/],
];

const WHOLE_WORDS = WHOLE.map(([ratingClass, words]) => [ratingClass, new RegExp(`^(?:${words})$`)] as const);

/** What some words say of the work: one class where they leave no doubt, the classes they may mean where they do. */
export function classesOf(words: string): { readonly certain: boolean; readonly classes: readonly RatingClass[] } {
  const whole = WHOLE_WORDS.find(([, pattern]) => pattern.test(words));
  if (whole) return { certain: true, classes: [whole[0]] };
  return { certain: false, classes: OPEN.find(([, pattern]) => pattern.test(words))?.[0] ?? [] };
}
