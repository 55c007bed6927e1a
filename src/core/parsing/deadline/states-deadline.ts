import type { Scene } from './finding.ts';
import type { TimePoint } from './time-points.ts';

/** What a sentence goes on with when the time before it is that of a goal. */
const GOAL =
  '全面|全部|基本|初步|率先|力争|争取|确保|务必|计划|预计|实现|完成|达到|建成|建立|建设|新建|新增|改造|启动|开工|竣工|交付|投入|投用|投产|通车|运营|启用|上线|印发|出台|制定|形成|培育|推动|组织|开展|打造|创建|引进|取得|每个?|所有|各';
const GOAL_NEXT = new RegExp(
  `^(?:前|之前|以前)?(?:[,:]|${GOAL}|[^,。;]{0,12}(?:达到?|不低于|不少于|提高到|控制在|超过|完成|建成))`,
);
const CLAUSE_START = /(?:^|[。;:,(、\n]|\d\.|[一二三四五六七八九十]是)(?:(?:力争|争取|确保|计划|预计|要|于|在)*)$/;
const BY = /(?:到|至|截止到?|不迟于|不晚于|最迟(?:于|到|在)?)$/;
/** 2000年底前建成的老旧小区 says which ones, not until when. */
const SAYS_WHICH =
  /^(?:之|以)?前(?:已|(?:建成|建设|竣工|登记|注册|出生|毕业|取得|投入使用|投运|办理|审批|形成|发生|存量|参加|使用)[^,。;]{0,12}的)/;
/** 设立老年病科的比例2024年达到50%: the year of a goal, also in the middle of its clause. */
const REACHES = /^[底末]?(?:要|应|须)?(?:达到|提高到|提升到|降至|降到|控制在|不低于|不少于)\d/;
const COMPARED = /(?:比|较|自|从|以|在|截至)$/;
/** How far back the words that decide may stand. */
const REACH = 40;
const PLAN_NAME = /(?:计划|方案|规划|纲要|行动|工程|意见|办法|攻坚)\($/;

/**
 * Whether a time that a task mentions says until when the task must be done. A task tells of many times: years of
 * documents, of plans, of what was done. Only phrases that state a deadline count:
 * 到2020年…, 2024年10月底前…, 2020年，…, 6月完成…, （2024年10月-12月）.
 */
export function statesDeadline({ plain, source }: Scene, point: TimePoint): boolean {
  const before = plain.slice(Math.max(0, point.at - REACH), point.at);
  const after = plain.slice(point.end);
  if (/^\(?(?:起|开始)(?!草)/.test(after) || /(?:自|从|截至)$/.test(before)) return false;
  // 建立健全医养结合联系制度。（2024年1月）
  if (before.endsWith('(') && after.startsWith(')')) return point.grain !== 'year' && !PLAN_NAME.test(before);
  if (point.ranged) return CLAUSE_START.test(before) && /^(?:[,:)]|期间|每年|年?均)/.test(after);
  if (BY.test(before)) return !/(?:提高|提升|降低?|降|恢复|回升|追溯|延长|延续)(?:到|至)$/.test(before);
  if (/^(?:之|以)?前/.test(after)) return !SAYS_WHICH.test(after);
  // 今年，… and 全年… name the year of the whole table: they say nothing of this task.
  if (point.grain === 'year' && typeof point.lastYear !== 'number') return false;
  if (typeof point.lastYear === 'number' && source.year !== null && point.lastYear < source.year) return false;
  if (REACHES.test(after) && !COMPARED.test(before)) return true;
  return CLAUSE_START.test(before) && GOAL_NEXT.test(after);
}
