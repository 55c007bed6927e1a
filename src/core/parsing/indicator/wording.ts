import type { Operator } from '../../../shared/model/table.ts';
import { RATE } from './goals.ts';
import { BLANK, type Passage } from './passage.ts';

/** What may stand before the subject: list numbers, times, adverbs. */
const LEADING =
  /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]+是|(?:到|至)?(?:20\d{2}年|\d{1,2}月|\d{1,2}日|“?十[三四五]五”?|年)+[底末内]?前?|全年|今年|[\d一二两三]年内|其中|同时|并|使|将|把|要|再|为|对|向|全[区市县省]|计划|力争|争取|努力|确保|实现|推动)+/;
/** 从2020年的50家(增加到80家) */
const STARTING_POINT = /(?:从|由)[^、]*\d[^、]*$/;
const TAIL = /(?:总数|数量)?(?:力争|争取|努力|为|约|的|拟|按|每[十百千万]+[名个]?(?:常住)?(?:人口?|老年人|户)?)+$/;
/** The verb before what is counted: 新建公办幼儿园5所. */
const VERB_HEAD =
  /^(?:(?:启动|开工|累计|新?建成(?!区)|新建|新增|新改扩建|改扩建|建设|创建|打造|培育|引进|引导|组织|开展|举办|召开|实施|完成|改造|配备|设立|培训|招引|推进|提供|盘活|治理|放映|发放|化解|清理|新(?![建增改区兴]))成?)+/;

/**
 * What an indicator measures: the words between the start of its clause and the comparison (65岁以上老年人健康管理率), else
 * what is counted, before the number (公办幼儿园5所) or behind it (2家社区卫生服务机构). null where nothing says it.
 */
export function nameOf(passage: Passage): string | null {
  const { after, quantity } = passage;
  const before = subjectOf(passage);
  const pieces = before.split('、');
  // In a list of counts each has its own noun (停车场20个、充电桩100个) unless it has none (32个、1.2万户); a share may be of
  // a list: 康复、护理床位占比.
  const own = quantity.kind === 'share' ? before : pieces.at(-1) || (before.split(/\d/)[0] ?? '');
  const subject = own.replace(LEADING, '').replace(STARTING_POINT, '').replace(TAIL, '');
  const counted = subject.replace(VERB_HEAD, '');
  const following = followingNoun(after);
  // 每季度开展不少于1次专项督查: counted are 专项督查.
  if (counted.length >= 2 && !(counted.startsWith('每') && quantity.kind === 'count' && following)) return counted;
  return following ?? (subject.length >= 2 ? subject : null);
}

/** The clause up to the comparison. */
const subjectOf = ({ clause, before }: Passage) => clause.slice(0, before?.at ?? clause.length).replaceAll(BLANK, '');

function followingNoun(after: string): string | null {
  const noun =
    after.replace(/^(?:以上|以下|以内|左右|及以上|的)+/, '').split(/[、,]|转型|作为|(?:以上|左右)$/)[0] ?? '';
  return noun.length > 0 ? noun.slice(0, 30) : null;
}

/** What a share is a share of, or what a growth is measured against: 占总床位, 老年人总量, 比2020年. null where unsaid. */
export function baseOf(passage: Passage): string | null {
  if (passage.quantity.kind !== 'share') return null;
  const share = /占(?!比)([^占,。;]{2,16}?)(?:的)?(?:比重|比例|比)?$/.exec(subjectOf(passage));
  const whole = /达到?([^,。;]{2,8}(?:总量|总数|总人口))的?$/.exec(passage.clause);
  const growth = /[比较]([^比较,。;]{2,8}?)(?:增长|增加|提高|提升|下降|降低|减少|上升)/.exec(passage.clause);
  return (share ?? whole ?? growth)?.[1] ?? null;
}

/** 争取上级资金 is no aim but a task: to get money. */
const AIMED = /力争|力求|争取(?!上级|中央|省|国家|市级|资金|专项|项目|政策|各|更多|到位)|努力(?:实现|达到|使)/;

/** 力争, 争取: aimed at, not owed. */
export function isSoft({ sentence }: Passage): boolean {
  return AIMED.test(sentence);
}

/**
 * What stands behind the unit decides (控制在4.5%左右 is ≈, 超过70%以上 is >=), then what stands before; a number without
 * either is the goal itself.
 */
export function operatorOf({ before, behind, quantity, after }: Passage): Operator {
  if (behind) return behind.operator;
  // 压缩到1个工作日内
  if (quantity.kind === 'bounded' && after.startsWith('内')) return '<=';
  const operator = before?.operator ?? '=';
  return quantity.over && operator === '=' ? '>' : operator;
}

/** The source words: from the comparison, the 每千人 or the number, to 以上. */
export function wordsOf(written: string, { clause, quantity, before, behind }: Passage): string {
  const from = before?.at ?? RATE.exec(clause)?.index ?? clause.length;
  return written.slice(quantity.at - clause.length + from, quantity.end + (behind?.length ?? 0));
}
