import type {
  Binding,
  DayCounting,
  EventKind,
  LightRule,
  Milestone,
  ObligationState,
  RatingClass,
  Reminder,
  UrgeMethod,
} from './model/tracking.ts';

/** Code ↔ 中文 of keeping track: the part of the glossary for states, papers, ratings, lights and reminders. */

/** 办结: the unit says done and the office agrees. 销号: taken off the list afterwards. Two steps, two words. */
export const TRACKING_STATE_WORDS: Record<ObligationState, string> = {
  pending: '待交办',
  assigned: '已交办',
  received: '已签收',
  active: '办理中',
  reported: '已反馈',
  returned: '已退回',
  accepted: '已办结',
  closed: '已销号',
  suspended: '已中止',
  parked: '已挂账',
};

export const STATES = Object.keys(TRACKING_STATE_WORDS) as readonly ObligationState[];

/** In hand: neither accepted nor at rest. Only of these can one be late. */
export const RUNNING_STATES: readonly ObligationState[] = STATES.filter(
  (state) => !['accepted', 'closed', 'suspended', 'parked'].includes(state),
);

export const EVENT_KIND_WORDS: Record<EventKind, string> = {
  assign: '交办',
  receive: '签收',
  start: '开始办理',
  report: '反馈',
  return: '退回',
  accept: '办结',
  close: '销号',
  suspend: '中止',
  park: '挂账',
  resume: '恢复',
  urge: '催办',
  'extension-asked': '申请延期',
  'extension-decided': '批复延期',
  dispute: '提出表述异议',
  'dispute-settled': '处理表述异议',
  note: '备注',
};

export const EVENT_KINDS = Object.keys(EVENT_KIND_WORDS) as readonly EventKind[];

export const URGE_METHOD_WORDS: Record<UrgeMethod, string> = { phone: '电话', letter: '书面', visit: '上门' };

/** What a task is cut into. */
export const MILESTONE_KIND_WORDS: Record<Milestone['kind'], string> = {
  part: '子项',
  milestone: '节点',
  instance: '周期',
};

export const MILESTONE_KINDS = Object.keys(MILESTONE_KIND_WORDS) as readonly Milestone['kind'][];

/** 未注明 is a value of its own, never 按期. */
export const BINDING_WORDS: Record<Binding, string> = {
  dated: '限期',
  recurring: '周期性',
  'long-term': '长期任务',
  open: '时限待定',
  none: '未注明时限',
};

/** The classes behind an office's own ratings; the words are those of the default list. */
export const RATING_CLASS_WORDS: Record<RatingClass, string> = {
  'not-started': '未启动',
  behind: '欠序时',
  'on-track': '达序时',
  ahead: '超序时',
  'done-early': '提前完成',
  done: '已完成',
  'long-term': '长期推进',
  other: '其他',
};

export const RATING_CLASSES = Object.keys(RATING_CLASS_WORDS) as readonly RatingClass[];

/** Printed beside every light, for black-and-white printers. */
export const COLOR_WORDS: Record<LightRule['color'], string> = {
  red: '红',
  orange: '橙',
  yellow: '黄',
  green: '绿',
  blue: '蓝',
  grey: '灰',
};

export const COLORS = Object.keys(COLOR_WORDS) as readonly LightRule['color'][];

export const REMINDER_WORDS: Record<Reminder['kind'], string> = {
  'due-soon': '即将到期',
  overdue: '已逾期',
  'not-returned': '本期未报送',
  'urge-unanswered': '催办未回复',
  'not-received': '交办未签收',
  'placeholder-due': '时限待填',
};

export const DAY_COUNTING_WORDS: Record<DayCounting, string> = { days: '日', workdays: '个工作日' };
