import { type DeadlineParser, findWithoutDay } from '../finding.ts';

const VAGUE =
  /立即|即时|即刻|即知即改|立行立改|立查立改|边查边改|随时|适时|及时|尽快|尽早|抓紧|视情况?|待定|另行通知|同步(?:推进|实施|完成)?|按(?:照)?[^,;。、]{0,14}(?:要求|安排|部署|节点|计划|进度|时序|规定|时限|时间|方案)(?:推进|完成|执行|落实|办理|实施)?|(?:根据|结合|视)[^,;。、]{1,14}(?:要求|安排|部署|情况|实际|进度|进展)(?:推进|确定|完成|调整)?|序时(?:推进|进度)|如期完成|依法依规|全程/g;

/** 立即, 按要求, 按上级部署: words that stand in the column and give no day. */
export const findVague: DeadlineParser = ({ plain, source }) =>
  source.from === 'content'
    ? []
    : findWithoutDay(plain, VAGUE, 'vague', (words) => ({
        severity: 'info',
        code: 'deadline-vague',
        message: `完成时限“${words}”没有说出日期，不作逾期判断；需要考核的，请定出截止日。`,
      }));
