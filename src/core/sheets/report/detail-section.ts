import type { DetailColumn, DetailRow, ReportColumnKind, ReportSection } from '../../../shared/model/report.ts';
import { DETAIL_COLUMNS, DETAIL_WORDS } from '../../../shared/report-words.ts';

const KINDS: Partial<Record<DetailColumn, ReportColumnKind>> = {
  plan: 'text',
  number: 'number',
  content: 'content',
  department: 'department',
  role: 'role',
  state: 'state',
  rating: 'rating',
  light: 'light',
  due: 'deadline',
  daysLate: 'days',
  weight: 'figure',
};

const NUMBERS: readonly DetailColumn[] = ['daysLate', 'weight'];

/** 明细: the rows on which the formulas of the figures count, under the keys by which criteria name their columns. */
export function detailSection(details: readonly DetailRow[]): ReportSection {
  return {
    name: '明细',
    role: 'annex',
    label: '',
    title: '明细',
    lines: ['各表数字按本表计数；改动本表，各表随之变化。'],
    blocks: [
      {
        kind: 'table',
        table: {
          categoryLevels: 0,
          categoryHeader: '',
          columns: DETAIL_COLUMNS.map((key) => ({ key, kind: KINDS[key] ?? 'short', header: DETAIL_WORDS[key] })),
          rows: details.map(({ cells, taskId, obligationId }) => ({
            category: [],
            cells: DETAIL_COLUMNS.map((key) =>
              NUMBERS.includes(key) ? { kind: 'number', value: Number(cells[key]) } : String(cells[key]),
            ),
            taskId,
            obligationId,
          })),
          empty: '没有单位任务。',
        },
      },
    ],
    notes: [],
    page: { paper: 'A4', orientation: 'landscape' },
  };
}
