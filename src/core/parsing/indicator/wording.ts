import { comparisonBefore } from './comparison.ts';
import type { Passage } from './passage.ts';

const LEADING =
  /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]+是|其中|同时|并|使|将|把|要|力争|争取|努力|确保|实现|完成|推动|到?(?:“?十[三四五]五”?末|\d{4}年(?:底|末|前)?|全年|年内|今年))+/;
const TAIL = /(?:总数|数量)?(?:力争|争取|努力|为|约|的|每[十百千万]+[名个]?(?:常住)?(?:人口?|老年人|户)?)+$/;
const VERB_HEAD =
  /^.*?(?:新建|新增|新改扩建|改扩建|建成|建设|创建|打造|培育|引进|引导|组织|开展|举办|实施|完成|改造|配备|设立|培训|招引|推进|推动|提供)/;

/**
 * What an indicator measures: the words between the start of its clause and the comparison (65岁以上老年人健康管理率), else
 * what is counted, before the number (公办幼儿园5所) or behind it (2家社区卫生服务机构). null where nothing says it.
 */
export function nameOf(passage: Passage): string | null {
  const { clause, after, quantity } = passage;
  const before = clause.slice(0, comparisonBefore(passage)?.at ?? clause.length);
  // In a list of counts each has its own noun: 停车场20个、充电桩100个; a share may be of a list: 康复、护理床位占比.
  const own = quantity.kind === 'share' ? before : (before.split('、').at(-1) ?? '');
  const subject = own.replace(LEADING, '').replace(TAIL, '');
  const counted = quantity.kind === 'count' ? subject.replace(VERB_HEAD, '') : subject;
  return counted.length >= 2 ? counted : followingNoun(after);
}

function followingNoun(after: string): string | null {
  const noun = after.replace(/^(?:以上|以下|以内|左右|及以上|的)+/, '').split(/[、,]|转型|作为|以上|左右/)[0] ?? '';
  return noun.length > 0 ? noun.slice(0, 30) : null;
}

/** What a share is a share of, or what a growth is measured against: 占总床位, 老年人总量, 比2020年. null where unsaid. */
export function baseOf({ clause, quantity }: Passage): string | null {
  if (quantity.kind !== 'share') return null;
  const share =
    /占([^占,。;]{2,16}?)(?:的)?(?:比重|比例|比)?(?:力争)?(?:达到?|提高到|提升到|提高至|提升至|不低于|不少于|超过|保持在|稳定在)?$/.exec(
      clause,
    );
  const growth = /[比较]([^比较,。;]{2,8}?)(?:增长|增加|提高|提升|下降|降低|减少|上升)/.exec(clause);
  const whole = /达到?([^,。;]{2,8}(?:总量|总数|总人口))的?$/.exec(clause);
  return (share ?? whole ?? growth)?.[1] ?? null;
}

/** 力争, 争取: aimed at. 争取上级资金 is no aim but a task: to get money. */
export function isSoft({ sentence }: Passage): boolean {
  return /力争|力求|争取(?!上级|中央|省|国家|市级|资金|专项|项目|政策|各|更多|到位)|努力(?:实现|达到|使)/.test(
    sentence,
  );
}
