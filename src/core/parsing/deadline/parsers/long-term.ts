import { type DeadlineParser, findWithoutDay } from '../finding.ts';

const LONG_TERM =
  /(?:长期|常年|常态|持续|经常性|日常|连续|不间断|滚动|逐步|稳步)(?:性|化)?(?:任务|工作|坚持|推进|开展|进行|实施|落实|抓好|管理|运行|提升|改进|完善|深化|保持|巩固|发力|见效)*/g;

/** 长期坚持, 持续推进, 常态化开展: there is no last day, and no doubt about it. */
export const findLongTerm: DeadlineParser = ({ plain, source }) =>
  source.from === 'content' ? [] : findWithoutDay(plain, LONG_TERM, 'long-term', () => null);
