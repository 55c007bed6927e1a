import type { RowChoice } from './model/correction.ts';
import type { BodyKind, Certainty, HistoryEvent, Level, NamingRule, Question } from './model/directory.ts';
import type { ColumnMeaning, DeadlineKind, Role, RowMeaning, Severity } from './model/table.ts';
import type { ChangeKind } from './model/version.ts';

/** Code ↔ 中文: the only source of the field's words in pages, reports and messages. */

export const ROLE_WORDS: Record<Role, string> = {
  lead: '牵头',
  support: '配合',
  joint: '分别负责',
  sole: '单独负责',
  unspecified: '未注明',
};

/** The order in which roles are listed everywhere. */
export const ROLES: readonly Role[] = ['lead', 'sole', 'joint', 'unspecified', 'support'];

export { TRACKING_STATE_WORDS as STATE_WORDS } from './tracking-words.ts';

/** What a new version of a plan does to a task. */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  same: '未变',
  changed: '改动',
  moved: '移位',
  new: '新增',
  removed: '删去',
};

export const COLUMN_WORDS: Record<ColumnMeaning, string> = {
  category: '类别',
  number: '序号',
  content: '工作任务',
  responsibility: '责任单位',
  lead: '牵头单位',
  support: '配合单位',
  doers: '承办单位',
  leader: '分管领导',
  person: '责任人',
  contact: '联系人',
  deadline: '完成时限',
  goal: '工作目标',
  measures: '工作措施',
  progress: '进展情况',
  remark: '备注',
  other: '其他',
};

export const DEADLINE_WORDS: Record<DeadlineKind, string> = {
  date: '限期',
  stage: '阶段',
  span: '时长（缺起点）',
  recurring: '周期性',
  'long-term': '长期任务',
  placeholder: '待填日期',
  vague: '时限不明确',
};

export const SEVERITY_WORDS: Record<Severity, string> = { error: '未能读取', warning: '请核对', info: '提示' };

export const ROW_WORDS: Record<RowMeaning, string> = {
  title: '标题',
  header: '表头',
  'repeated-header': '重复表头',
  category: '类别',
  task: '任务',
  note: '说明',
  ignored: '未导入',
};

/** What a person may say of a row: 第 9 行作为类别. */
export const ROW_CHOICE_WORDS: Record<RowChoice, string> = {
  task: '作为任务',
  category: '作为类别',
  note: '作为说明',
  ignored: '不读入',
};

export const LEVEL_WORDS: Record<Level, string> = {
  state: '国家',
  province: '省级',
  city: '市级',
  county: '区县',
  town: '街乡',
};

/** In order of protocol, as the directory lists them. */
export const KIND_WORDS: Record<BodyKind, string> = {
  party: '党委',
  congress: '人大政协',
  government: '政府部门',
  vertical: '垂直管理',
  mass: '群团',
  institution: '事业单位',
  enterprise: '企业',
  region: '地区',
  group: '集体',
  other: '其他',
};

/** From above: 国家 › 省 › 市 › 区县 › 街乡. */
export const LEVELS = Object.keys(LEVEL_WORDS) as readonly Level[];
export const KINDS = Object.keys(KIND_WORDS) as readonly BodyKind[];

/** Why a name is read as a body. */
export const RULE_WORDS: Record<NamingRule, string> = {
  answered: '人工确认',
  'same-name': '名称相同',
  'same-line': '同一沿革',
  vertical: '垂直单位的两种写法',
  group: '同一集体称谓',
  suffix: '委、局、办通称',
  'without-and': '省写“和”字',
  typo: '已知笔误',
  'own-name': '按原文登记',
  none: '未能识别',
};

export const CERTAINTY_WORDS: Record<Certainty, string> = { certain: '确定', likely: '待核', open: '未定' };

/** What 待确认 asks about. */
export const QUESTION_WORDS: Record<Question['kind'], string> = {
  name: '名称指哪个单位',
  twice: '同一任务写了两次',
  rename: '更名',
  succession: '机构合并、拆分',
  transfer: '职责划转',
};

export const EVENT_WORDS: Record<HistoryEvent['kind'], string> = {
  name: '名称',
  met: '见于文件',
  merge: '并入',
  split: '分出',
  'transfer-in': '划入',
  'transfer-out': '划出',
};

export const EVENT_SOURCE_WORDS: Record<HistoryEvent['from'], string> = {
  office: '本单位登记',
  plan: '见于方案',
  starting: '一般沿革，未经核对',
};
