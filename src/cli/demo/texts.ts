/** What departments say in the demonstration. Every text says that it is made up: a demo ledger may be printed and passed on. */
const MADE_UP = '（演示数据）';

const FIRST = [
  '已印发实施方案，明确了责任科室和时间节点，完成前期摸底。',
  '已召开部门联席会议，梳理存在的薄弱环节，形成任务清单。',
  '已完成需求调查，初步确定试点机构2家。',
  '已与有关单位沟通衔接，起草了配套办法征求意见稿。',
];
const SECOND = [
  '已签约医疗机构3家，服务老年人420人次，台账同步更新。',
  '配套办法已按程序报审，试点机构完成改造，投入试运行。',
  '开展业务培训2期、参训86人，建立了按月会商机制。',
  '已完成设备采购和人员配备，正在组织联合检查。',
];
const THIRD = [
  '签约医疗机构增至5家，累计服务老年人760人次，群众反映良好。',
  '配套办法已印发执行，第一批机构通过验收。',
  '已覆盖全部街道，正在总结做法并完善长效机制。',
  '年度任务基本完成，正在整理佐证材料，准备申请办结。',
];
const PROBLEMS = [
  '部分机构用房手续尚未办结，影响改造进度。',
  '专项资金下达较晚，采购程序尚在进行。',
  '基层专业人员不足，夜间服务难以保障。',
  '部门间数据接口标准不统一，信息尚未互通。',
];
const MEASURES = [
  '已商区规划部门开辟绿色通道，力争月底前办结手续。',
  '先行安排工作经费垫付，资金到位后按程序结算。',
  '会同人社部门开展定向招聘，同时组织在岗培训。',
  '明确牵头科室，下月上旬完成接口联调。',
];

const ROUNDS = [FIRST, SECOND, THIRD];

const pick = (texts: readonly string[], index: number): string => `${MADE_UP}${texts[index % texts.length] ?? ''}`;

/** @param round of the three periods, from 0 */
export const progressText = (round: number, index: number): string => pick(ROUNDS[round] ?? THIRD, index);
export const problemText = (index: number): string => pick(PROBLEMS, index);
export const measuresText = (index: number): string => pick(MEASURES, index);
export const NO_CHANGE = `${MADE_UP}本期无变化`;
export const MADE_UP_NOTE = MADE_UP;
