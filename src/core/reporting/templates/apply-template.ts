import { chineseDay } from '../../../shared/local-time.ts';
import type { NewTemplate, Report, ReportBlock, ReportSection, ReportTable } from '../../../shared/model/report.ts';
import { renumbered, withoutParts } from './parts.ts';

/**
 * A report as an office wants it: title, columns and their order, parts, fonts, paper, lines to sign on. What it counts
 * and how it says so (口径, legend, period, day) is not a matter of looks and stays.
 */
export function applyTemplate(report: Report, template: Omit<NewTemplate, 'kind' | 'name'>): Report {
  const lastMain = report.sections.findLastIndex(({ role }) => role === 'main');
  const sections = report.sections.map((section, index) =>
    section.role === 'main' ? changed(report, section, { template, isLast: index === lastMain }) : section,
  );
  return {
    ...report,
    title: titleOf(report, report.title, '', template.title),
    sections,
    fonts: { ...report.fonts, ...template.fonts },
  };
}

type How = { readonly template: Omit<NewTemplate, 'kind' | 'name'>; readonly isLast: boolean };

function changed(report: Report, section: ReportSection, { template, isLast }: How): ReportSection {
  const { columns, hidden, signOff, paper } = template;
  const blocks = renumbered(withoutParts(section.blocks, hidden)).map(
    (block): ReportBlock => (block.kind === 'table' ? { ...block, table: withColumns(block.table, columns) } : block),
  );
  return {
    ...section,
    title: titleOf(report, section.title, section.name, template.title),
    blocks: isLast && signOff.length > 0 ? [...blocks, signLine(signOff)] : blocks,
    page: paper !== null && section.page.orientation === 'landscape' ? { ...section.page, paper } : section.page,
  };
}

/** {标题} is the program's own; {单位} is the body that a sheet is about. */
function titleOf({ period, asOf, office }: Report, own: string, name: string, pattern: string): string {
  if (pattern === '') return own;
  const words: Readonly<Record<string, string>> = {
    '{标题}': own,
    '{期}': period ?? chineseDay(asOf),
    '{单位}': name,
    '{办公室}': office,
  };
  return pattern.replaceAll(/\{[^{}]*\}/gu, (mark) => words[mark] ?? mark);
}

/** Of tables of tasks: the named columns in their order, under the office's headers. Totals and spreads stay whole. */
function withColumns(table: ReportTable, wanted: NewTemplate['columns']): ReportTable {
  if (!table.columns.some(({ key }) => key === 'content')) return table;
  const chosen = wanted.flatMap(({ key, header, width }) => {
    const place = table.columns.findIndex((column) => column.key === key);
    const column = table.columns[place];
    return column ? [{ place, column: { ...column, header, ...(width === null ? {} : { width }) } }] : [];
  });
  if (chosen.length === 0) return table;
  return {
    ...table,
    columns: chosen.map(({ column }) => column),
    rows: table.rows.map((row) =>
      row.role === 'group' ? row : { ...row, cells: chosen.map(({ place }) => row.cells[place] ?? '') },
    ),
  };
}

const signLine = (labels: readonly string[]): ReportBlock => ({
  kind: 'paragraph',
  style: 'line',
  runs: [labels.map((label) => `${label}：${'　'.repeat(8)}`).join('')],
});
