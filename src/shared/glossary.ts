import type { RowChoice } from './model/correction.ts';
import type { ObligationState } from './model/ledger.ts';
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

export const STATE_WORDS: Record<ObligationState, string> = { pending: '待交办' };

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
