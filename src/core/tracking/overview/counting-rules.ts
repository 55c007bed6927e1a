import { chineseDay } from '../../../shared/local-time.ts';
import type { OverviewPart, Period } from '../../../shared/model/tracking.ts';

/** How each part of the leader's screen is counted, as it stands below it and in every report. */
export function countingRules(
  day: string,
  period: Period | null,
  countsMembers: boolean,
): Readonly<Record<OverviewPart, string>> {
  const returned = period ? `未报送指“${period.name}”应报而没有进展的单位任务` : '还没有设填报期，不计未报送';
  const members = countsMembers ? '；按方案的统计口径，集体称谓（如各街乡）按成员单位个数计' : '';
  return {
    totals: `截至${chineseDay(day)}。任务按方案条目计，单位任务按“任务×单位×角色”计${members}。以下均按牵头、单独负责、分别负责和未注明角色的单位任务计，配合单位随牵头单位办结，不另计。逾期指过现行时限而未办结，延期经批准的按新时限计，中止、挂账期间和长期、周期性、未注明时限的任务不计；即将到期指从当天起七天内到期而未办结；${returned}。`,
    lagging: '滞后指逾期、亮警示灯，或评价为进度落后、尚未启动而未办结的单位任务；按单位名册次序排列，不作排名。',
    states: '办理状态依交办、签收、反馈、办结等办理登记而定；“已办结”须经督办审核同意。百分比合计为 100.0%。',
    ratings: '评价取各单位最近一次填报的评价，没有填过的列“未评价”。百分比合计为 100.0%。',
    lights: '亮灯按本单位的亮灯规则由办理登记和填报内容得出，见图例；都不符合的列“不亮灯”。百分比合计为 100.0%。',
    departments: '各单位按名册次序排列，不作排名。',
    change: '与上一期比较：上一期已冻结的取冻结数，未冻结的按其报送截止日的情况计算。',
  };
}
