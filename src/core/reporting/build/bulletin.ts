import { chineseDay } from '../../../shared/local-time.ts';
import type { Report, ReportBlock, ReportSection, Run } from '../../../shared/model/report.ts';
import { createCounter } from '../counter.ts';
import { detailsOf } from '../details.ts';
import type { DutyContext } from '../duty-table.ts';
import { ratingsInUse } from '../figure-tables.ts';
import { LETTER_WITH_LISTS_FONTS } from '../fonts.ts';
import { A4_PORTRAIT, frame, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { namesOf } from '../names.ts';
import { ANNEX_LIST } from '../templates/parts.ts';
import { bulletinAnnexes, LAGGING_ITEMS } from './bulletin-annexes.ts';
import { faultParagraphs, nextSteps, praiseParagraphs, totalParagraphs } from './bulletin-text.ts';

/**
 * 督查通报: a text drafted from the data for a person to go on with — 总体情况, 做得好的, 存在问题 (by name), 下一步要求 —
 * with what an office encloses: how each body stands, what lags with 原因 and 措施, who has not returned. Every number
 * knows its rows; bodies are named in order of protocol.
 */
export function buildBulletin(input: BuildInput): Report {
  const { facts, before } = input;
  const context: DutyContext = { facts, names: namesOf(facts) };
  const now = createCounter(detailsOf(facts));
  const earlier = before && createCounter(detailsOf(before));
  const ratings = ratingsInUse(facts, [now]);
  const annexes = bulletinAnnexes({ input, context, counter: now, ratings });
  const title = `关于${facts.period === null ? '' : facts.period.name}重点任务推进情况的督查通报`;
  const text = { input, context, now, earlier, ratings };
  const main: ReportSection = {
    name: '督查通报',
    role: 'main',
    label: '',
    title,
    lines: [scopeLine(input)],
    blocks: [
      ...totalParagraphs(text),
      heading('二、做得好的'),
      ...praiseParagraphs(text),
      heading('三、存在问题'),
      ...faultParagraphs(text, annexes.find((each) => each.title === LAGGING_ITEMS)?.label ?? ''),
      heading('四、下一步要求'),
      ...nextSteps().map(body),
      ...annexes.map((each, index) => {
        const number = annexes.length === 1 ? '' : `${index + 1}．`;
        return body([`${index === 0 ? ANNEX_LIST : '　　　'}${number}${each.title}`]);
      }),
      { kind: 'signature', lines: [facts.office || '　'.repeat(8), chineseDay(facts.asOf)] },
    ],
    notes: [],
    page: A4_PORTRAIT,
  };
  return frame(input, { title, sections: [main, ...annexes], counter: now, fonts: LETTER_WITH_LISTS_FONTS });
}

const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 1, text });
const body = (runs: readonly Run[]): ReportBlock => ({ kind: 'paragraph', style: 'body', runs });
