import type { ColumnMeaning } from '../../shared/model/table.ts';
import { normalize } from './text.ts';

/**
 * What one header cell says of its column. `rank` orders headers of the same meaning: of 重点工作 and 具体任务 the second
 * is the nearer to the task itself, of 完成时限 and 启动时间 the first is the deadline.
 */
export type HeaderWord = { readonly meaning: ColumnMeaning; readonly rank: number };

type Entry = { readonly meaning: ColumnMeaning; readonly rank: number; readonly words: string };

/** Exact headers, brackets and white space removed. What is not here is tried against `PATTERNS`. */
const ENTRIES: readonly Entry[] = [
  {
    meaning: 'number',
    rank: 1,
    words: '序号 编号 序 号 项号 顺序 序列 序次 任务序号 任务编号 项目序号 条目 NO No № 总序号 分序号 小序号',
  },
  {
    meaning: 'category',
    rank: 2,
    words:
      '类别 分类 类型 大类 小类 领域 板块 方面 专题 部分 章节 条线 一级指标 二级指标 所属领域 所属类别 任务分类 工作分类',
  },
  {
    meaning: 'content',
    rank: 4,
    words:
      '具体任务 具体工作任务 具体任务内容 具体工作 具体工作内容 具体内容 具体事项 具体任务事项 细化任务 分解任务 任务明细 任务细化 任务分解 子任务 二级任务 三级任务 具体任务及要求 具体要求',
  },
  {
    meaning: 'content',
    rank: 3,
    words:
      '任务内容 工作内容 工作任务内容 重点任务内容 主要内容 主要工作内容 主要任务内容 内容 事项内容 任务描述 建设内容 改革内容 实事内容 督查内容 督办内容 工作要点 目标任务内容',
  },
  {
    meaning: 'content',
    rank: 2,
    words:
      '工作任务 重点任务 主要任务 任务 目标任务 任务目标 重点工作任务 主要工作任务 年度任务 年度工作任务 工作任务及要求 工作目标任务 工作任务和目标 改革任务 整改任务 建设任务 任务事项 工作事项 重点事项 督办事项 督查事项 交办事项 事项 重点工作事项 主要事项 主要工作任务和要求 任务及要求 工作任务及目标 工作任务及措施 重点工作任务及措施',
  },
  {
    meaning: 'content',
    rank: 1,
    words:
      '重点工作 主要工作 年度重点工作 工作 项目 项目名称 重点项目 工作项目 任务名称 事项名称 工作名称 实事项目 工作类项 大项 任务项目 一级任务 改革事项 总体任务 任务要求 工作要求',
  },
  {
    meaning: 'measures',
    rank: 2,
    words:
      '具体措施 具体举措 工作措施 工作举措 主要措施 主要举措 重点举措 重点措施 推进措施 推进举措 落实措施 落实举措 任务举措 任务措施 措施 举措 整改措施 改革举措 政策措施 保障措施 工作措施及要求 具体措施及要求 工作思路及措施 实施路径 工作路径 实施步骤 工作步骤',
  },
  {
    meaning: 'goal',
    rank: 1,
    words:
      '工作目标 目标 年度目标 目标要求 预期目标 预期成效 预期成果 预期效果 工作成效 成果形式 成果 绩效目标 量化指标 量化目标 主要目标 总体目标 阶段目标 指标 考核指标 工作标准 年度目标任务值 目标值 主要指标',
  },
  { meaning: 'support', rank: 2, words: '配合 协助 协办 参与 协同 责任配合单位 责任配合部门' },
  { meaning: 'lead', rank: 2, words: '牵头 主办 主责' },
  {
    meaning: 'responsibility',
    rank: 1,
    words: '单位 部门 责任分工 职责分工 分工 分工安排 任务分工 分工情况 责任 负责 承办',
  },
  {
    meaning: 'deadline',
    rank: 4,
    words:
      '完成时限 完成时间 办结时限 办结时间 完成期限 完成时限要求 完成时间要求 完成日期 截止时间 截止日期 计划完成时间 计划完成时限 要求完成时间 要求完成时限 预计完成时间 拟完成时间 整改时限 整改完成时限 办理时限 办理期限 责任时限 时限 时限要求 期限 完成节点 完成时间节点',
  },
  {
    meaning: 'deadline',
    rank: 3,
    words:
      '时间节点 时间要求 时间 节点 时间进度 时间安排 进度安排 进度要求 工作时限 落实时限 实施时间 起止时间 时间节点要求 计划时间 时间期限 工作进度安排 推进时间 日期 节点要求 时间表',
  },
  { meaning: 'deadline', rank: 2, words: '序时进度 形象进度 季度形象进度 进度计划 计划进度 推进计划 年度计划' },
  { meaning: 'leader', rank: 1, words: '牵头人 挂帅人' },
  {
    meaning: 'person',
    rank: 1,
    words:
      '责任人 负责人 承办人 经办人 第一责任人 具体责任人 直接责任人 具体负责人 主要负责人 责任人员 工作人员 主办人 落实人 责任人及职务 责任人姓名',
  },
  {
    meaning: 'contact',
    rank: 1,
    words: '联系人 联系电话 联络员 联系方式 电话 手机 联络人 联系人及电话 联系人及联系电话 联系人电话 联系人和联系电话',
  },
  {
    meaning: 'progress',
    rank: 1,
    words:
      '进展情况 推进情况 完成情况 落实情况 工作进展 工作进展情况 办理情况 办理进展 办理结果 进展 目前进展 目前进展情况 当前进展 完成进度 存在问题 存在的问题 问题 下一步措施 下一步打算 下一步计划 下一步工作 整改情况 整改进展 实施情况 落实进展 完成状态 状态 是否完成 进展程度 落实情况及成效 工作进度',
  },
  { meaning: 'remark', rank: 1, words: '备注 附注 说明 注 其他 其它' },
  {
    meaning: 'other',
    rank: 1,
    words:
      '任务来源 来源 依据 文件依据 政策依据 交办时间 立项时间 下达时间 启动时间 开始时间 开工时间 反馈时间 报送时间 更新时间 填报时间 紧急程度 重要程度 优先级 督办单位 督查单位 督导单位 监督单位 填报单位 报送单位 考核单位 评价单位 对口单位 省级对口部门 对口部门 单位名称 部门名称',
  },
];

const EXACT: ReadonlyMap<string, HeaderWord> = new Map(
  ENTRIES.flatMap(({ meaning, rank, words }) => words.split(' ').map((word) => [word, { meaning, rank }] as const)),
);

/** 单位, 部门 and their kin: the ends by which a header shows that bodies stand below it. */
const BODY = '(?:单位|部门|科室|处室|股室|机构|主体|部委|委办局|局办|镇街|街道)';
const BODIES = `${BODY}(?:[及和、,/或与]?${BODY})*`;

type Pattern = { readonly meaning: ColumnMeaning; readonly rank: number; readonly pattern: RegExp };

/** Tried in order, on headers that `ENTRIES` does not know; the text keeps what stood in brackets, without them. */
const PATTERNS: readonly Pattern[] = [
  { meaning: 'contact', rank: 1, pattern: /联系(人|电话|方式)|联络(员|人)|电话$/ },
  { meaning: 'leader', rank: 1, pattern: /(领导|市长|区长|县长|旗长|州长|书记|主任|挂联人|包联人)$/ },
  { meaning: 'person', rank: 1, pattern: /(责任人|负责人|承办人|经办人)(员|及职务|姓名)?$/ },
  // 牵头及配合单位, 责任单位（牵头单位、配合单位）: both in one column, the cell says who is what.
  { meaning: 'responsibility', rank: 3, pattern: /(牵头|主办|主责|责任).*(配合|协办|协助|参与|协同).*(单位|部门)/ },
  { meaning: 'responsibility', rank: 3, pattern: /(单位|部门).*[及和、,/或与].*(责任人|负责人|责任领导)/ },
  { meaning: 'support', rank: 2, pattern: new RegExp(`(配合|协助|协办|协同|参与|参加|支持|会办|辅助).*${BODY}`) },
  { meaning: 'lead', rank: 3, pattern: new RegExp(`(牵头|主办|主责|抓总|总牵头).*${BODY}|组织承办${BODY}`) },
  { meaning: 'lead', rank: 2, pattern: new RegExp(`(主要|第一)(责任|负责|承办)${BODY}`) },
  { meaning: 'responsibility', rank: 3, pattern: new RegExp(`(责任|负责)[^人]*${BODIES}$`) },
  {
    meaning: 'responsibility',
    rank: 2,
    pattern: new RegExp(`(承办|承担|承接|落实|实施|执行|主管|分管|办理|涉及|相关|完成|建设).*${BODIES}$`),
  },
  { meaning: 'deadline', rank: 3, pattern: /(完成|办结|截止|整改|办理).*(时限|时间|期限|日期|节点)/ },
  {
    meaning: 'progress',
    rank: 1,
    pattern: /(进展|推进|完成|落实|办理|整改)(的)?(情况|进度|结果|成效)|^(目前|当前|截至).*(进展|进度|情况)/,
  },
  { meaning: 'content', rank: 4, pattern: /^具体(工作|任务|事项|内容|要求)/ },
  { meaning: 'content', rank: 3, pattern: /(任务|工作|事项)(的)?(内容|要求|描述|概述)$/ },
  { meaning: 'measures', rank: 2, pattern: /(措施|举措)(及要求|要求|内容)?$/ },
  { meaning: 'content', rank: 2, pattern: /(任务|事项|任务及目标|任务和目标|任务及要求|任务分解|任务清单)$/ },
  { meaning: 'goal', rank: 1, pattern: /(目标|指标|成效|成果)(值|要求)?$/ },
  { meaning: 'category', rank: 2, pattern: /(类别|分类|类型|领域|板块|类)$/ },
  { meaning: 'content', rank: 1, pattern: /(重点|主要|年度)工作$/ },
];

const NOT_BODIES = /任务数|项数|数量|个数|名单/;

/** The meaning of a header cell, e.g. "责任单位\n（列第一位的为牵头单位）" → responsibility; null where it says nothing known. */
export function readHeaderWord(text: string): HeaderWord | null {
  const plain = normalize(text);
  const withoutBrackets = plain.replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '') || plain.replace(/[([【〔)\]】〕]/g, '');
  const bare = stripPunctuation(withoutBrackets);
  const exact = EXACT.get(bare);
  const open = stripPunctuation(plain.replace(/[([【〔)\]】〕]/g, ''));
  // 责任(配合)单位, 牵头(责任)单位: the bracket changes the meaning. A rule such as (列第一位的为牵头单位) does not.
  const inside = /[([]([^)\]]*)[)\]]/.exec(plain)?.[1] ?? '';
  const infix = inside !== '' && inside.length <= 8 && !/^第|位|首|为/.test(inside) && !plain.endsWith(`${inside})`);
  if (exact && !infix) return exact;
  const opened = EXACT.get(open);
  if (opened) return opened;
  if (NOT_BODIES.test(open) || bare.length > 24) return null;
  const candidates = infix || /配合|协办|协助/.test(inside) ? [open] : [bare];
  for (const candidate of candidates) {
    for (const { meaning, rank, pattern } of PATTERNS) if (pattern.test(candidate)) return { meaning, rank };
  }
  return exact ?? null;
}

function stripPunctuation(text: string): string {
  return text.replace(/^[、,.:;*★\s]+|[、,:;*★\s]+$/g, '');
}
