import { type Answer, belongsToPeriod } from '../answer.ts';

const AT_ODDS = '这项任务在文件里占了不止一行，答复互相矛盾；这一格只有其中一行填了，请确认是不是这项任务的。';

/**
 * A task that stands in a file twice, with answers that contradict each other: one of the rows may be another task's, dragged or
 * copied over. Gives what is doubtful of an answer that only one of them has; null for all others.
 * @param cells the answers to each cell of the ledger
 */
export function rowsAtOdds(cells: Iterable<readonly Answer[]>): (answer: Answer) => string | null {
  const atOdds = new Set<string>();
  const alone = new Set<Answer>();
  for (const cell of cells) {
    for (const inFile of Map.groupBy(cell.filter(standsInRow), taskKey).values()) {
      const [first, ...more] = inFile;
      if (!first) continue;
      const isOneRow = more.every((answer) => rowKey(answer) === rowKey(first));
      if (isOneRow) alone.add(first);
      else if (more.some(({ value }) => value !== first.value)) atOdds.add(taskKey(first));
    }
  }
  return (answer) => (alone.has(answer) && atOdds.has(taskKey(answer)) ? AT_ODDS : null);
}

/** Measured values stand on a sheet of their own, who said it often below the table. */
const standsInRow = ({ field }: Answer): boolean => field !== 'value' && field !== 'saidBy' && belongsToPeriod(field);

const taskKey = ({ source, periodId, obligation }: Answer): string =>
  `${source.file} ${periodId} ${obligation.obligationId}`;

const rowKey = ({ source }: Answer): string => `${source.cell.replace(/^[A-Z]+/, '')} ${source.sheet}`;
