import type { Report, ReportSection, ReportTable } from '../../../src/shared/model/report.ts';
import { cellWords } from '../../../src/shared/report-text.ts';
import { OWN, type SqlLedger } from './sql-ledger.ts';
import { CHANGED, conditionOf, type Days, quoted } from './sql-words.ts';

/** What a table names, beside what SQL finds for it, each in one order: duties and tasks by id, bodies by name. */
export type Listed = { readonly where: string; readonly named: readonly string[]; readonly found: readonly string[] };

/** Every list of a report; one that SQL cannot be asked for fails. */
export function listedBySql(report: Report, days: Days): readonly Listed[] {
  return report.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) => {
      if (block.kind !== 'table') return [];
      const heading = section.blocks[index - 1];
      const above = heading?.kind === 'heading' ? heading.text : '';
      return listed(report, section, block.table, above, days);
    }),
  );
}

function listed(report: Report, section: ReportSection, table: ReportTable, above: string, days: Days): Listed[] {
  const { now, before } = days;
  const where = `${report.kind} ${section.name} ${above}`;
  const rows = table.rows.filter(({ role }) => role === undefined);
  const [first] = rows;
  const pair = (named: readonly unknown[], found: readonly Readonly<Record<string, unknown>>[]): Listed[] => [
    { where, named: named.map(String).sort(), found: found.map(({ it }) => String(it)).sort() },
  ];
  if (report.kind === 'ledger') {
    const tasks = now.rows('DISTINCT task_id AS it', `plan = ${quoted(section.name)}`);
    return pair(
      rows.map(({ taskId }) => taskId),
      tasks,
    );
  }
  if (first?.obligationId === undefined && table.rows.at(-1)?.role === 'total') {
    return pair(
      rows.map(({ cells }) => cellWords(cells[0] ?? '')),
      now.rows('DISTINCT body AS it', owingOf(report, section)),
    );
  }
  const isList = table.columns.some(({ key }) => key === 'content');
  if (!isList) return [];
  const ids = rows.map(({ obligationId }) => obligationId);
  if (report.kind === 'compare' && before) {
    const changed = `SELECT n.id FROM ${now.table} n LEFT JOIN ${before.table} t ON t.id = n.id WHERE ${CHANGED}`;
    return pair(ids, now.rows('id AS it', `id IN (${changed})`));
  }
  // As many as there is room for, of those that are late the longest.
  if (section.name === '专报') return [{ where, ...longest(ids.map(Number), now) }];
  return pair(ids, now.rows('id AS it', listCondition(report, section, above)));
}

/** Whom a table of bodies names. */
function owingOf({ kind }: Report, { name }: ReportSection): string {
  if (kind === 'missing') return `${OWN} AND (returned OR missing)`;
  if (kind !== 'bulletin') return 'TRUE';
  return name === '未报送单位名单' ? conditionOf('未报送') : OWN;
}

function listCondition({ kind }: Report, { name }: ReportSection, above: string): string {
  if (kind === 'department') return `body = ${quoted(name)}`;
  if (kind === 'missing') return conditionOf('未报送');
  const word = /“(.+)”任务清单/u.exec(name)?.[1] ?? (above || name);
  return conditionOf(word.replace(/^.、|任务清单$|事项清单$|（.*）$/gu, ''));
}

function longest(ids: readonly number[], { rows }: SqlLedger): Pick<Listed, 'named' | 'found'> {
  const days = (where: string) => rows('days_late AS it', where).map(({ it }) => String(it));
  const lagging = conditionOf('滞后');
  const shown = `${lagging} AND id IN (${ids.join(', ') || 'NULL'})`;
  return { named: days(`${shown} ORDER BY days_late DESC`), found: days(`${lagging} ORDER BY days_late DESC LIMIT 5`) };
}
