import { type DeadlineParser, findWithoutDay } from '../finding.ts';

/** Times everyone knows and no calendar of ours holds: 春节前, 2024年汛期前, 9月开学前, 6月初. */
const EVENT =
  /(?:(?:\d{4}|[今本明当])年)?(?:\d{1,2}月)?(?:(?:春节|元旦|元宵|清明|端午|中秋|两会|(?:主|入)?汛期?|雨季|开学|高考|中考|供暖[季期]?|采暖[季期]?|入冬|入夏|换届|暑期|寒假|暑假|党代会|人代会|(?:秋|春)季学期)(?:[^,;。、]{0,6}?(?:之?前|期间|之?后))?|(?<=\d月|十[一二]?月|年)初(?!步|中|级|始|心)|(?<=年)中(?!旬|长|考|小|期)|(?<=\d月)中(?!旬)|[本当次下]月[底末初中内]?(?:前|旬)?|[本下]季度[底末内]?前?|[本下]周内?|近期|年初)/g;

/** Cut out before dates are read, so that 2024年春节前 does not become the last day of 2024. */
export const findEvents: DeadlineParser = ({ plain, source }) =>
  source.from === 'content'
    ? []
    : findWithoutDay(plain, EVENT, 'vague', (words) => ({
        severity: 'warning',
        code: 'deadline-vague',
        message: `完成时限“${words}”不是确定的日期，请定出截止日。`,
      }));
