import { COLUMN_WORDS } from '../../../shared/glossary.ts';
import type { ReportCell, ReportColumn, ReportColumnKind } from '../../../shared/model/report.ts';
import type { ColumnMeaning, ExtraValue } from '../../../shared/model/table.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import { deadlineWords, leadWords, lightOf, ratingWords, saidWords, stateWords } from '../task-words.ts';

/** Characters: 副区长张三、副区长李四 is still short, a measure is a sentence. */
const LONGEST_SHORT_TEXT = 20;

/** A task with the obligations that are printed beside it. */
export type OwedTask = { readonly task: FactTask; readonly obligations: readonly FactObligation[] };

export type ColumnReader = { readonly column: ReportColumn; readonly read: (row: OwedTask) => ReportCell };

/**
 * The source table's own columns in its order, then what the ledger adds. The lead alone gets a column of its own: the
 * other bodies stand in the wording of 责任单位 beside it, and said twice they would crowd the task off the page. What no
 * task has is no column.
 */
export function ledgerColumns(facts: PeriodFacts, rows: readonly OwedTask[]): readonly ColumnReader[] {
  const extras = rows.flatMap(({ task }) => task.extras);
  const obligations = rows.flatMap((row) => row.obligations);
  const hasDeadlines = rows.some(({ task }) => task.deadline !== null) || obligations.some((each) => each.standing.due);
  const isRated = obligations.some(({ standing }) => standing.rating !== null);
  const isLit = obligations.some(({ standing }) => standing.light !== null);
  const said = (part: 'progress' | 'problem' | 'next', header: string) =>
    obligations.some(({ standing }) => (standing.entry?.[part] ?? '') !== '')
      ? [reader(part, header, part, (row) => saidWords(row.obligations, part))]
      : [];
  const ownProgress = ownReaders(extras, (meaning) => meaning === 'progress');
  return [
    reader('number', COLUMN_WORDS.number, 'number', ({ task }) => task.number ?? ''),
    reader('content', COLUMN_WORDS.content, 'content', ({ task }) => task.content),
    reader('responsibility', COLUMN_WORDS.responsibility, 'responsibility', ({ task }) => task.responsibility),
    ...ownReaders(extras, (meaning) => meaning !== 'progress' && meaning !== 'remark'),
    reader('lead', COLUMN_WORDS.lead, 'department', (row) => leadWords(row.obligations)),
    ...(hasDeadlines
      ? [reader('deadline', COLUMN_WORDS.deadline, 'deadline', (row) => deadlineWords(row.task, row.obligations))]
      : []),
    reader('state', '状态', 'state', (row) => stateWords(row.obligations)),
    ...(isRated ? [reader('rating', '评价', 'rating', (row) => ratingWords(facts, row.obligations))] : []),
    ...(isLit ? [reader('light', '亮灯', 'light', (row) => lightOf(row.obligations))] : []),
    ...ownProgress,
    ...said('progress', '最新进展'),
    ...said('problem', '存在问题'),
    ...said('next', '下一步措施'),
    ...ownReaders(extras, (meaning) => meaning === 'remark'),
  ];
}

function reader(key: string, header: string, kind: ReportColumnKind, read: ColumnReader['read']): ColumnReader {
  return { column: { key, kind, header }, read };
}

/** The source's further columns (分管领导, 工作措施 …) under their own headers; 备注 stays last, as tables have it. */
function ownReaders(
  extras: readonly ExtraValue[],
  wanted: (meaning: ColumnMeaning) => boolean,
): readonly ColumnReader[] {
  const found = extras.filter((extra) => wanted(extra.meaning));
  return [...new Set(found.map((extra) => extra.header))].map((header) => {
    const isLong = found.some((extra) => extra.header === header && extra.text.length > LONGEST_SHORT_TEXT);
    return reader(`source:${header}`, header, isLong ? 'long' : 'short', ({ task }) =>
      task.extras
        .filter((extra) => extra.header === header && wanted(extra.meaning))
        .map((extra) => extra.text)
        .join('\n'),
    );
  });
}
