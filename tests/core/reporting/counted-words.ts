import type { Report, ReportBlock, ReportSection, ReportTable } from '../../../src/shared/model/report.ts';
import { cellWords } from '../../../src/shared/report-text.ts';
import { dutyWords, numberWords, TALLIES, tallyWords } from './counted-cells.ts';
import { groupWords, noteWords, sentenceWords } from './counted-sentences.ts';
import type { Days } from './sql-words.ts';

/** What a report must say when SQL counts: by the words beside a figure, never by the criteria that it brings with it. */
export type Counted = {
  readonly sentences: readonly string[];
  readonly headers: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** How many figures of the model were counted by SQL. */
  readonly figures: number;
};

export function countedWords(report: Report, days: Days): Counted {
  const { sections } = report;
  const parts = sections.flatMap((section) => section.blocks.map((block) => blockWords(report, section, block, days)));
  return {
    sentences: [
      ...parts.flatMap(({ sentences }) => sentences),
      ...sections.flatMap((section) => section.notes.map((note) => noteWords(note, report, section, days))),
    ],
    headers: parts.flatMap(({ headers }) => headers),
    rows: parts.flatMap(({ rows }) => rows),
    figures: parts.reduce((sum, { figures }) => sum + figures, 0),
  };
}

function blockWords(report: Report, section: ReportSection, block: ReportBlock, days: Days): Counted {
  const none = { sentences: [], headers: [], rows: [], figures: 0 };
  if (block.kind === 'paragraph') {
    const isCounted = block.runs.filter((run) => typeof run === 'object').length;
    return { ...none, sentences: [sentenceWords(report, section, block.runs, days)], figures: isCounted };
  }
  return block.kind === 'table' ? { ...none, ...tableWords(report, section, block.table, days) } : none;
}

function tableWords(report: Report, section: ReportSection, table: ReportTable, days: Days): Partial<Counted> {
  const { columns, rows } = table;
  const lines = rows.filter(({ role }) => role !== 'group');
  const asks = lines.map(({ cells, obligationId, taskId }) =>
    cells.map((cell, index) => {
      const header = columns[index]?.header ?? '';
      if (report.kind === 'ledger' && taskId !== undefined && header in TALLIES)
        return tallyWords(header, taskId, days.now);
      if (typeof cell === 'string' || cell.kind === 'light') {
        const words = cellWords(cell);
        return obligationId === undefined ? words : (dutyWords(header, words, obligationId, days) ?? words);
      }
      const words = columns.map((column) => column.header);
      return numberWords({ line: cellWords(cells[0] ?? ''), header, words, index, obligationId, days });
    }),
  );
  return {
    headers: [columns.map(({ header }) => header)],
    rows: asks,
    sentences: groupWords(report, section, table, days),
    figures: lines.flatMap(({ cells }) => cells).filter((cell) => typeof cell === 'object' && cell.kind !== 'light')
      .length,
  };
}
