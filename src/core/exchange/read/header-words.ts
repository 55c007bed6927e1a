import type { ColumnEvidence, FormColumn } from './returned.ts';

/**
 * What departments write over the columns of a form, as data: our own words first, then those by which they replace them.
 * White space, brackets and marks are left out (进展情况（填）*).
 */
type Words = { readonly meaning: FormColumn; readonly own: string; readonly others: string };

const TASKS: readonly Words[] = [
  { meaning: 'key', own: '行码', others: '' },
  { meaning: 'number', own: '序号', others: '编号 项号 任务序号 任务编号 序' },
  { meaning: 'plan', own: '来源方案', others: '来源 方案 任务来源 文件来源 来源文件 所属方案' },
  {
    meaning: 'content',
    own: '工作任务',
    others:
      '任务 任务内容 具体任务 工作内容 重点任务 重点工作 主要任务 任务名称 督办事项 工作事项 事项 目标任务 任务事项',
  },
  { meaning: 'role', own: '角色', others: '职责 分工 牵头配合 牵头/配合 责任类型 单位角色 承担角色' },
  { meaning: 'deadline', own: '完成时限', others: '时限 完成时间 办理时限 时间节点 完成期限 截止时间 时间要求' },
  {
    meaning: 'last',
    own: '上期进展',
    others: '上期进展情况 上期情况 上期填报 上次进展 上次进展情况 上月进展 上月进展情况',
  },
  {
    meaning: 'progress',
    own: '进展情况',
    others:
      '进展 工作进展 工作进展情况 本期进展 本期进展情况 本月进展 本月进展情况 目前进展 目前进展情况 推进情况 工作推进情况 完成情况 工作完成情况 落实情况 办理情况 贯彻落实情况 任务进展 任务进展情况 进展情况及成效 进展及成效 工作动态 工作落实情况',
  },
  {
    meaning: 'problem',
    own: '存在问题',
    others:
      '问题 存在的问题 主要问题 存在困难 困难 困难问题 存在困难和问题 问题和困难 问题及困难 困难和问题 存在问题及困难 存在的困难和问题 存在问题及原因',
  },
  {
    meaning: 'next',
    own: '下一步措施',
    others:
      '下一步 下步措施 下一步打算 下步打算 下一步工作 下步工作 下一步计划 下步计划 下一步工作计划 下一步工作打算 下一步工作措施 下步工作计划 下步工作打算 下一步安排 下一步工作安排 工作打算',
  },
  {
    meaning: 'rating',
    own: '进度评价',
    others: '评价 自评 进展评价 进度自评 自评等次 评价等次 序时进度 完成状态 推进状态 状态',
  },
  { meaning: 'percent', own: '完成比例', others: '完成率 完成百分比 进度百分比 完成进度 完成度 比例 百分比 完成比' },
  { meaning: 'saidBy', own: '填报人', others: '填表人 填写人 联系人 经办人 联络员 填报人姓名 报送人' },
  { meaning: 'phone', own: '联系电话', others: '电话 手机 联系方式 电话号码 手机号 手机号码 办公电话 联系人电话' },
];

const INDICATORS: readonly Words[] = [
  ...TASKS.filter(({ meaning }) => ['key', 'number', 'content'].includes(meaning)),
  { meaning: 'indicator', own: '指标', others: '指标名称 指标内容 考核指标' },
  { meaning: 'target', own: '目标', others: '目标值 指标值 目标要求 年度目标' },
  { meaning: 'unit', own: '单位', others: '计量单位' },
  {
    meaning: 'value',
    own: '本期完成值',
    others: '完成值 本期值 实际值 完成数 本期完成 本期数 完成情况 当前值 累计完成 累计完成值',
  },
  { meaning: 'on', own: '统计截止日', others: '统计截止日期 截止日 截止日期 统计日期 统计时间 数据日期 截止时间' },
];

export type HeaderWord = { readonly meaning: FormColumn; readonly evidence: ColumnEvidence };

const VOCABULARIES = { tasks: indexOf(TASKS), indicators: indexOf(INDICATORS) } as const;

/** What a header begins with: a word, or a mark or bracket before it. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...'*★☆#(（[【',
  ...[...VOCABULARIES.tasks.keys(), ...VOCABULARIES.indicators.keys()].map((word) => word[0] ?? ''),
]);

/** A header is rarely longer; a longer cell is an answer. */
const LONGEST = 30;

/** What a header cell says of its column; null where it says nothing known. */
export function readHeaderWord(text: string, kind: 'tasks' | 'indicators'): HeaderWord | null {
  // Every cell of a file is asked: most are told from a header by their first character.
  if (text.length > LONGEST || !BEGINNINGS.has(text[0] ?? '')) return null;
  return VOCABULARIES[kind].get(bare(text)) ?? null;
}

/** The word that we print over such a column, for sentences. */
export function columnWord(meaning: FormColumn): string {
  return OWN_WORDS.get(meaning) ?? '';
}

const OWN_WORDS = new Map([...INDICATORS, ...TASKS].map(({ meaning, own }) => [meaning, own]));

function indexOf(words: readonly Words[]): ReadonlyMap<string, HeaderWord> {
  const index = new Map<string, HeaderWord>();
  for (const { meaning, own, others } of words) {
    index.set(own, { meaning, evidence: 'own' });
    for (const other of others.split(' ')) if (other !== '') index.set(other, { meaning, evidence: 'synonym' });
  }
  return index;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[\s*★☆#:：。、,.%_]+/g, '');
