import { chineseDay } from '../../shared/local-time.ts';
import { LOG_KIND_WORDS } from '../../shared/log-words.ts';
import type { LogEntry, LogFilter } from '../../shared/model/log.ts';
import type { Report, ReportSection } from '../../shared/model/report.ts';
import { TABLE_FONTS } from './fonts.ts';
import { A4_LANDSCAPE } from './frame.ts';

const TITLE = '操作记录';

/**
 * The log on paper: one line each, oldest first as a register is read, with the filter that it was taken by.
 * @param asOf the day it is printed, `YYYY-MM-DD`
 */
export function buildLogReport(
  office: string,
  asOf: string,
  filter: LogFilter,
  entries: readonly LogEntry[],
): Pick<Report, 'number' | 'asOf' | 'sections' | 'details' | 'fonts'> {
  const section: ReportSection = {
    name: TITLE,
    role: 'main',
    label: '',
    title: TITLE,
    lines: [
      `${office ? `填报单位：${office}　　` : ''}导出日期：${chineseDay(asOf)}　　共 ${entries.length} 条`,
      `范围：${filterInWords(filter)}`,
    ],
    blocks: [
      {
        kind: 'table',
        table: {
          categoryLevels: 0,
          categoryHeader: '',
          columns: [
            { key: 'id', kind: 'number', header: '编号' },
            { key: 'at', kind: 'deadline', header: '时间' },
            { key: 'actor', kind: 'short', header: '经办' },
            { key: 'kind', kind: 'state', header: '类别' },
            { key: 'details', kind: 'content', header: '操作' },
            { key: 'state', kind: 'state', header: '状态' },
          ],
          rows: [...entries].reverse().map((entry) => ({
            category: [],
            cells: [
              String(entry.id),
              entry.at.replace('T', ' '),
              entry.actor,
              LOG_KIND_WORDS[entry.kind],
              entry.details,
              entry.change?.state === 'undone' ? '已撤销' : '',
            ],
          })),
          empty: '没有记录。',
        },
      },
    ],
    notes: ['编号连续，不重复使用；记录只增不改。已撤销的操作保留在记录中。'],
    page: A4_LANDSCAPE,
  };
  return { number: '', asOf, sections: [section], details: [], fonts: TABLE_FONTS };
}

function filterInWords({ from, to, kinds, actor, text }: LogFilter): string {
  const parts = [
    from && to && `${from} 至 ${to}`,
    from && !to && `${from} 起`,
    to && !from && `${to} 止`,
    kinds && kinds.length > 0 && kinds.map((kind) => LOG_KIND_WORDS[kind]).join('、'),
    actor && `经办 ${actor}`,
    text?.trim() && `含“${text.trim()}”`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('；') : '全部记录';
}
