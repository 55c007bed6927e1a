import type { LogKind } from './model/log.ts';

/** Kinds of entries, in the order in which a person chooses from them. */
export const LOG_KIND_WORDS: Record<LogKind, string> = {
  import: '导入',
  tracking: '督办办理',
  progress: '进展填报',
  exchange: '反馈收发',
  paper: '文书',
  task: '任务资料',
  period: '期',
  directory: '单位',
  rules: '设置',
  turn: '撤销与重做',
  file: '导出与备份',
};

export const LOG_KINDS = Object.keys(LOG_KIND_WORDS) as readonly LogKind[];
