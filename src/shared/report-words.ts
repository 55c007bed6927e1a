import type { DetailColumn, ReportFormat, ReportKind } from './model/report.ts';

/** What the kinds of reports and papers are called everywhere. */
export const REPORT_KIND_WORDS: Record<ReportKind, string> = {
  ledger: '督办台账',
  summary: '领导专报',
  bulletin: '督查通报',
  department: '单位任务清单',
  overdue: '逾期和临期清单',
  missing: '未报送名单',
  compare: '两期对比',
  'progress-form': '推进情况表',
  'assign-notice': '督办通知单',
  'urge-notice': '催办通知',
  'extension-form': '延期审批表',
  'result-form': '督查结果呈报单',
};

export const REPORT_KINDS = Object.keys(REPORT_KIND_WORDS) as readonly ReportKind[];

/** Those that leave the office with a number and are kept as they left. */
export const PAPER_KINDS = ['bulletin', 'assign-notice', 'urge-notice', 'extension-form', 'result-form'] as const;

/** One task on one sheet, and papers about one, in the order of its way. */
export const TASK_KINDS = [
  'progress-form',
  'assign-notice',
  'urge-notice',
  'extension-form',
  'result-form',
] as const satisfies readonly ReportKind[];

export const FORMAT_WORDS: Record<ReportFormat, string> = { xlsx: 'Excel', pdf: 'PDF', docx: 'Word' };

/** Lists are reworked in Excel, letters in Word; paper is for all of them. */
export const REPORT_FORMATS: Record<ReportKind, readonly ReportFormat[]> = {
  ledger: ['xlsx', 'pdf'],
  summary: ['xlsx', 'pdf', 'docx'],
  bulletin: ['docx', 'pdf', 'xlsx'],
  department: ['xlsx', 'pdf'],
  overdue: ['xlsx', 'pdf'],
  missing: ['xlsx', 'pdf'],
  compare: ['xlsx', 'pdf'],
  'progress-form': ['xlsx', 'pdf', 'docx'],
  'assign-notice': ['docx', 'pdf'],
  'urge-notice': ['docx', 'pdf'],
  'extension-form': ['docx', 'pdf'],
  'result-form': ['docx', 'pdf'],
};

/** Headers of 明细, in its order. */
export const DETAIL_WORDS: Record<DetailColumn, string> = {
  plan: '方案',
  number: '序号',
  content: '工作任务',
  department: '单位',
  role: '角色',
  state: '办理状态',
  rating: '评价',
  light: '亮灯',
  due: '现行时限',
  daysLate: '逾期天数',
  weight: '计数',
  firstOfTask: '任务首行',
  accountable: '计入办结口径',
  accepted: '已办结',
  late: '逾期',
  dueSoon: '即将到期',
  lagging: '滞后',
  returned: '本期已报送',
  madeGood: '曾亮警示灯已整改',
};

export const DETAIL_COLUMNS = Object.keys(DETAIL_WORDS) as readonly DetailColumn[];

export const YES = '是';
export const NO = '否';
