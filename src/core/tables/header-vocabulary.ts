import type { ColumnMeaning } from '../../shared/model/table.ts';

/**
 * The words that offices put over the columns of a 分工表, as data. Keys carry no white space, brackets or punctuation.
 * `rank` orders words of one meaning: the higher is the surer or the nearer to the single task.
 */
export type VocabularyEntry = { readonly meaning: ColumnMeaning; readonly rank: number; readonly words: string };

export const VOCABULARY: readonly VocabularyEntry[] = [
  {
    meaning: 'number',
    rank: 1,
    words: '序号 编号 序 号 项号 顺序 序次 任务序号 任务编号 总序号 分序号 条目 NO No № 序数 编码 流水号',
  },

  {
    meaning: 'category',
    rank: 1,
    words:
      '类别 分类 类型 大类 小类 领域 板块 方面 专题 部分 章节 条线 条块 篇章 战役 一级 二级 一级指标 二级指标 方向 模块 维度 环节 层面',
  },

  { meaning: 'content', rank: 4, words: '具体任务 具体工作任务 具体任务内容 具体工作 具体工作内容 具体内容 具体事项' },
  {
    meaning: 'content',
    rank: 4,
    words: '细化任务 分解任务 任务明细 任务细化 任务分解 子任务 二级任务 三级任务 工作任务分解',
  },
  {
    meaning: 'content',
    rank: 3,
    words: '任务内容 工作内容 工作任务内容 主要内容 内容 事项内容 任务描述 工作要点 任务要点',
  },
  { meaning: 'content', rank: 3, words: '建设内容 改革内容 实事内容 督查内容 督办内容 重点工作内容 主要工作内容' },
  {
    meaning: 'content',
    rank: 2,
    words: '工作任务 重点任务 主要任务 任务 重点工作任务 主要工作任务 年度任务 任务事项 工作事项',
  },
  {
    meaning: 'content',
    rank: 2,
    words: '改革任务 整改任务 建设任务 重点事项 督办事项 督查事项 交办事项 事项 重点工作事项',
  },
  // 工作任务 | 工作要求, 工作任务 | 任务目标: the second says how and how far, and is the task only where it stands alone.
  { meaning: 'content', rank: 1.5, words: '目标任务 任务目标 工作目标任务 年度目标任务 目标及任务' },
  {
    meaning: 'content',
    rank: 1,
    words: '重点工作 主要工作 年度重点工作 工作 项目 项目名称 重点项目 工作项目 任务名称',
  },
  { meaning: 'content', rank: 1, words: '事项名称 工作名称 实事项目 大项 任务项目 一级任务 改革事项 总体任务' },
  { meaning: 'content', rank: 0.5, words: '工作要求 任务要求 具体要求 要求 实施内容' },

  { meaning: 'content', rank: 2, words: '干什么 做什么 办什么 抓什么' },

  {
    meaning: 'measures',
    rank: 1,
    words: '怎么干 怎么做 如何干 怎么办 怎么抓 措施 举措 实施路径 工作路径 实施步骤 工作步骤 推进步骤',
  },

  { meaning: 'goal', rank: 2, words: '指标名称 考核指标 主要指标 量化指标 指标 任务指标' },
  {
    meaning: 'goal',
    rank: 1,
    words: '干到什么程度 做到什么程度 干成什么样 目标 成效 成果 成果形式 目标要求 工作标准 目标值 完成标志 完成标准',
  },

  { meaning: 'lead', rank: 1, words: '牵头 主办 主责' },
  { meaning: 'support', rank: 1, words: '配合 协助 协办 参与 协同 责任配合单位 责任配合部门' },
  {
    meaning: 'responsibility',
    rank: 1,
    words:
      '谁来干 谁来做 谁来办 谁来抓 谁负责 由谁干 单位 部门 责任 负责 承办 责任分工 分工 分工安排 任务分工 分工情况 职责分工',
  },

  { meaning: 'leader', rank: 1, words: '牵头人 挂帅人' },
  { meaning: 'person', rank: 1, words: '责任人 负责人 承办人 经办人 主办人 落实人 责任人员 主要负责人' },
  { meaning: 'contact', rank: 1, words: '联系人 联系电话 联络员 联系方式 电话 手机' },

  {
    meaning: 'deadline',
    rank: 4,
    words:
      '何时干成 何时完成 何时办结 什么时候干成 什么时候完成 截止 时限 期限 时限要求 完成节点 办理时限 办理期限 责任时限 整改时限 截止时间 截止日期',
  },
  {
    meaning: 'deadline',
    rank: 3,
    words: '时间节点 时间要求 时间 节点 时间轴 时间进度 时间安排 进度安排 进度要求 工作时限 落实时限',
  },
  {
    meaning: 'deadline',
    rank: 3,
    words: '实施时间 起止时间 计划时间 时间期限 推进时间 日期 节点要求 时间表 工作进度安排',
  },
  { meaning: 'deadline', rank: 2, words: '序时进度 形象进度 季度形象进度 进度计划 计划进度 推进计划 年度计划' },

  {
    meaning: 'progress',
    rank: 1,
    words: '进展 存在问题 存在的问题 下一步措施 下一步打算 下一步计划 下一步工作 下步工作',
  },
  { meaning: 'progress', rank: 1, words: '完成状态 状态 是否完成 完成进度 工作进度 办理结果 整改结果 工作动态' },

  { meaning: 'remark', rank: 1, words: '备注 附注 说明 注 其他 其它 备考' },

  {
    meaning: 'other',
    rank: 1,
    words: '任务来源 来源 依据 文件依据 政策依据 交办时间 立项时间 下达时间 启动时间 开始时间',
  },
  {
    meaning: 'other',
    rank: 1,
    words: '开工时间 反馈时间 报送时间 更新时间 填报时间 紧急程度 重要程度 优先级 督办单位 督查单位',
  },
  {
    meaning: 'other',
    rank: 1,
    words: '督导单位 监督单位 填报单位 报送单位 考核单位 单位名称 部门名称 对口部门 任务数 数量',
  },
  {
    meaning: 'other',
    rank: 1,
    words: '职责 主要职责 工作职责 职务 姓名 性别 分值 权重 得分 资金 资金来源 投资 总投资 计量单位',
  },
];

/** 单位, 部门 and their kin: the ends by which a header shows that bodies stand below it. */
const BODY =
  '(?:单位|部门|科室|处室|股室|部室|司局|机构|主体|部委|委办局|局办|镇街|街镇|街道|乡镇|村居|社区|县区|区县|对象|力量|(?<!地)方)';
/** 牵头单位, 领办单位, 主攻部门, 担纲部门: the one that answers first. */
export const LEADS = '(?:牵头|主办|主责|主抓|主攻|主复|主力|主牵|领办|领衔|领题|担纲|挂帅|抓总|首责)';
/** 配合单位, 协办单位, 会复单位, 助攻部门, 联动部门: those who help it. */
export const HELPS =
  '(?:配合|协助|协办|协同|协作|协力|协调配合|参与|参加|参办|支持|会办|会同|会复|辅助|助攻|助力|助办|共办|联办|联动|联合)';
/** 督导方, 评分部门: bodies that look on. They owe nothing. */
export const LOOKS_ON =
  '(?:督导|督查|督办|督促|监督|监管|指导|考核|评分|评价|评估|验收|审核|审批|填报|报送|填表|提出|提议|反馈|来文|交办|派单|发起|来源|受益|申报|上报|编制)';
/** 限办日, 销号日期, 收官时间: the ends by which a header shows that days stand below it. */
const TIME = '(?:时限|时间|期限|日期|节点|时点|日|期)';
/** 牵头办（所）, 责任科: as towns and bureaus call their parts. */
const PART = '(?:责任)?[办所站科处股室]$';
/** 重点工作及部门分工: what joins two things that one column tells of. */
const AND = '(?:及其?|和|与|、)';

export type VocabularyPattern = { readonly meaning: ColumnMeaning; readonly rank: number; readonly pattern: RegExp };

/** Tried in order on headers that `VOCABULARY` does not list. */
export const PATTERNS: readonly VocabularyPattern[] = [
  // 重点工作及部门分工, 任务内容及责任单位: the bodies stand behind the task, in its own cell.
  {
    meaning: 'content',
    rank: 3,
    pattern: new RegExp(`(任务|工作|事项|项目|内容|措施)${AND}(责任|部门|职责|任务|牵头|负责)*(分工|单位|部门)$`),
  },
  // 责任分工及时限, 责任单位及完成时限: the last day stands behind the bodies.
  {
    meaning: 'responsibility',
    rank: 2,
    pattern: new RegExp(`(责任|负责|分工)[^人]*${AND}.*(时限|时间|期限|要求)$`),
  },
  { meaning: 'contact', rank: 1, pattern: /联系(人|电话|方式)|联络(员|人)|电话$/ },
  {
    meaning: 'leader',
    rank: 1,
    pattern: /(领导|(分管|包联|挂点|挂钩)同志|市长|区长|县长|旗长|州长|书记|主任|挂联人|包联人)$/,
  },
  { meaning: 'person', rank: 1, pattern: /((责任|负责|承办|经办|落实|主办)(人|同志|干部))(员|及职务|姓名)?$/ },
  // 牵头及配合单位, 责任单位（牵头单位、配合单位）: both in one column, the cell says who is what.
  { meaning: 'responsibility', rank: 3, pattern: /(牵头|主办|主责|责任).*(配合|协办|协助|参与|协同).*(单位|部门)/ },
  { meaning: 'responsibility', rank: 1, pattern: /^[交派转]办对象$|^承[接办担]方$/ },
  // 督导方, 交办单位 stand before what 责任 and 承办 tell; 监管责任单位 is one that answers.
  { meaning: 'other', rank: 1, pattern: new RegExp(`^[^责牵]*${LOOKS_ON}(?:责任)?${BODY}$`) },
  { meaning: 'support', rank: 2, pattern: new RegExp(`${HELPS}.*${BODY}`) },
  // 责任单位（牵头） | 责任单位（配合）
  { meaning: 'lead', rank: 3, pattern: new RegExp(`${BODY}(牵头|主办|主责)$`) },
  { meaning: 'support', rank: 2, pattern: new RegExp(`${BODY}(配合|协助|协办|协同|参与)$`) },
  { meaning: 'lead', rank: 3, pattern: new RegExp(`${LEADS}.*${BODY}|组织承办${BODY}`) },
  { meaning: 'lead', rank: 3, pattern: new RegExp(`^(牵头|主办|主责)${PART}`) },
  { meaning: 'support', rank: 2, pattern: new RegExp(`^(配合|协助|协办|协同)${PART}`) },
  { meaning: 'responsibility', rank: 3, pattern: new RegExp(`^(责任|负责|承办)${PART}`) },
  { meaning: 'lead', rank: 2, pattern: new RegExp(`(主要|第一)(责任|负责|承办)${BODY}`) },
  { meaning: 'responsibility', rank: 3, pattern: new RegExp(`(责任|负责)[^人]*${BODY}$`) },
  {
    meaning: 'responsibility',
    rank: 2,
    pattern: new RegExp(
      `(承办|承担|承接|承包|认领|领取|落实|实施|执行|推进|主管|办理|经办|涉及|相关|完成|建设|整改|属地|包保).*${BODY}$`,
    ),
  },
  // 责任链条, 责任落实, 责任归属; 责任书 and 责任制 are no bodies.
  { meaning: 'responsibility', rank: 1, pattern: /^责任(链条?|归属|安排|划分|区分|落实|清单)$/ },
  {
    meaning: 'deadline',
    rank: 3,
    pattern: new RegExp(`(销号|清零|收官|收口|交付|交卷|见效|达效|答复|限办|办复|竣工|完工|验收|到位)${TIME}$`),
  },
  {
    meaning: 'deadline',
    rank: 4,
    pattern: /(完成|办结|截止|整改|办理).*(时限|时间|期限|日期|节点)|(完成|办结|截止)[日期]$/,
  },
  // 实施期限, 建设期限
  { meaning: 'deadline', rank: 3, pattern: /[时期]限$/ },
  // 提案编号, 项目序号
  { meaning: 'number', rank: 0.5, pattern: /(编|序|流水|建议|提案|议案|任务|事项|问题|项目|案)号$|^编码$/ },
  {
    meaning: 'progress',
    rank: 1,
    pattern: /(进展|推进|完成|落实|办理|整改|实施)的?(情况|进度|结果|成效)|^(目前|当前|截至).*(进展|进度|情况)/,
  },
  { meaning: 'content', rank: 4, pattern: /^具体.*(工作|任务|事项|内容)/ },
  {
    meaning: 'content',
    rank: 3,
    pattern: /(任务|工作|事项|问题|交办件|来件|案件|件)的?(内容|描述|概述|概要|摘要|举要|要目)/,
  },
  { meaning: 'content', rank: 2, pattern: /(任务|事项)(及|和|与|、)/ },
  { meaning: 'measures', rank: 1, pattern: /(措施|举措|对策|办法|路径|抓手|打法)(及要求|要求|内容)?$/ },
  // 项目内容, 考核内容, 2024年建设内容
  { meaning: 'content', rank: 3, pattern: /内容$/ },
  { meaning: 'content', rank: 2, pattern: /(任务|事项|任务清单|实事)$/ },
  // 建议题目, 攻坚课题, 破题清单
  { meaning: 'content', rank: 1, pattern: /(题目|课题|议题|清单|要点)$/ },
  // 整改要求, 办理要求: the work where no other column tells of it
  { meaning: 'content', rank: 0.5, pattern: /(整改|办理|督办|落实)要求$/ },
  { meaning: 'goal', rank: 1, pattern: /(目标|指标|成效|成果|效果)(值|要求)?$/ },
  { meaning: 'category', rank: 1, pattern: /(类别|分类|类型|领域|板块|方向|方面|模块|条块|条线|战线|战役|篇章|类)$/ },
  { meaning: 'content', rank: 1, pattern: /(重点|主要|年度)工作$/ },
];
