/** Sheets and headers of a plan file: what one copy of the program writes, another one looks for. */

/** In the first line of the first sheet; by it the file is known. */
export const PLAN_FILE_MARK = '督办台账计划交换文件';

export const PLAN_SHEETS = {
  about: '说明',
  tasks: '任务',
  duties: '单位任务',
  entries: '进展',
  values: '指标数值',
  events: '经过',
  milestones: '子项和节点',
  evidence: '佐证材料',
  periods: '填报期',
  ratings: '评价',
} as const;

/** Names before the facts on the first sheet. */
export const PLAN_FACTS = {
  title: '方案',
  office: '填报单位',
  ledger: '台账编号',
  asOf: '截至',
  place: '地区',
  /** How many; a file of an older version has neither this nor the sheet. */
  milestones: '子项和节点',
} as const;

/**
 * The first columns of every sheet on tasks. They are not called 工作任务 and 责任单位: an import must find one table
 * of tasks in the file, not four.
 */
export const TASK_HEADERS = {
  position: '第几项',
  number: '原序号',
  content: '原文',
} as const;

/** And of those on obligations. */
export const DUTY_HEADERS = {
  ...TASK_HEADERS,
  department: '现由',
  named: '原文写作',
  role: '角色',
} as const;

export const DUTY_STATE_HEADERS = { state: '办理情形', due: '现行期限' } as const;

export const ENTRY_HEADERS = {
  period: '填报期',
  progress: '进展情况',
  problem: '存在问题',
  next: '下一步措施',
  rating: '进度评价',
  percent: '完成比例%',
  saidBy: '填报人',
} as const;

export const VALUE_HEADERS = {
  period: '填报期',
  indicator: '指标',
  value: '数值',
  unit: '计量',
  on: '统计截止日',
} as const;

export const EVENT_HEADERS = {
  on: '发生日期',
  kind: '登记事项',
  paper: '文号',
  note: '附记',
  method: '催办方式',
  reply: '答复',
  askedDue: '申请的新时限',
  newDue: '定下的时限',
} as const;

/** The last one is for people: what it says follows from the others. */
export const MILESTONE_HEADERS = {
  kind: '种类',
  title: '子项或节点',
  due: '时限日',
  doneOn: '完成日',
} as const;

export const MILESTONE_STATE_HEADER = '完成情形';

/** Nothing on this sheet is taken in: the contents lie in a folder beside the ledger. */
export const EVIDENCE_HEADERS = {
  owner: '由谁提供',
  name: '材料名称',
  size: '大小（字节）',
  on: '存入日期',
  sha256: '文件夹中的文件名',
} as const;

export const PERIOD_HEADERS = { name: '填报期', start: '起始日', cutoff: '截止日' } as const;

export const RATING_HEADERS = { word: '评价', code: '代码', class: '性质' } as const;
