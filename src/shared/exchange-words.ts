import type { AnswerField, DamageKind, ReadingKind } from './model/exchange.ts';

/** Code ↔ 中文 of the round trip with the departments. */

/** The covering list that goes with the forms of one sending. */
export const SENDING_LIST_FILE = '下发清单.xlsx';

/** In the order of the columns of a form. */
export const ANSWER_FIELD_WORDS: Record<AnswerField, string> = {
  progress: '进展情况',
  problem: '存在问题',
  next: '下一步措施',
  rating: '进度评价',
  percent: '完成比例',
  value: '指标完成值',
  saidBy: '填报人',
  event: '办理经过',
  milestone: '子项和节点',
};

export const ANSWER_FIELDS = Object.keys(ANSWER_FIELD_WORDS) as readonly AnswerField[];

export const READING_KIND_WORDS: Record<ReadingKind, string> = {
  'added-row': '表中增行',
  'text-outside': '表外文字',
  'extra-column': '自加栏目',
  wording: '改动原文',
  'foreign-row': '别单位的行',
  'extra-sheet': '另附的表',
  frozen: '已冻结的期',
  history: '接不上的经过',
  milestone: '未并入的子项和节点',
};

export const DAMAGE_WORDS: Record<DamageKind, string> = {
  'row-added': '增行',
  'row-deleted': '删行',
  'rows-reordered': '行序变动',
  'row-duplicated': '重复行',
  'column-inserted': '插入列',
  'column-renamed': '改列名',
  'column-moved': '移动列',
  'column-deleted': '删列',
  'header-gone': '没有表头',
  'cells-merged': '合并单元格',
  'text-under-table': '表下文字',
  'text-beside-table': '表旁文字',
  'wrong-column': '填错栏',
  'wording-changed': '改动原文',
  'reference-changed': '改动上期内容',
  'key-lost': '行码丢失',
  'key-wrong': '行码有误',
  'hidden-sheet-lost': '隐藏表丢失',
  'identity-lost': '表单编号丢失',
  'older-period': '往期的表',
  'older-version': '较早下发的表',
  'newer-period': '较新一期的表',
  'frozen-period': '期已冻结',
  'period-missing': '没有这一期',
  'foreign-row': '别单位的行',
  'foreign-ledger': '别的台账的表',
  'not-in-force': '任务已不在册',
  'extra-sheet': '多出的表',
  'several-tables': '不止一张表',
  'hidden-rows': '隐藏行',
  formula: '公式',
  'error-value': '错误值',
  'other-format': '另存为其他格式',
};
