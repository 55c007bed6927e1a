import { redoChange, undoChange } from '../../../../src/core/ledger/changes.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { listTasks } from '../../../../src/core/ledger/tasks.ts';
import { type Standings, type TrackingUseCases, trackingUseCases } from '../../../../src/core/tracking/use-cases.ts';
import type { Change } from '../../../../src/shared/model/directory.ts';
import type { Obligation, TaskFilter, TaskPage } from '../../../../src/shared/model/ledger.ts';
import { newLedger } from '../../../helpers/ledger.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';

/** An office at its ledger: a clerk who works on one day after the other. */
export type OfficeDesk = TrackingUseCases & {
  readonly ledger: Ledger;
  readonly standings: Standings;
  /** The day on which what follows is entered. */
  on(day: string): void;
  tasks(filter?: TaskFilter): TaskPage;
  /** The obligation of a body in the task of that number, with where it stands. */
  duty(number: string, department: string): Obligation;
  undo(change: Change | null): Change;
  redo(change: Change | null): Change;
};

export function openDesk(ledger = newLedger()): OfficeDesk {
  let today = '2026-11-22';
  const stamp = () => ({ at: `${today}T09:30:00`, actor: '测试员' });
  const { cases, standings } = trackingUseCases({ ledger, stamp, seeds: () => TRACKING_SEEDS });
  const idOf = (change: Change | null) => change?.id ?? 0;
  const tasks = (filter: TaskFilter = {}) => {
    const page = listTasks(ledger.db, standings.resolve(filter), 0, 500);
    return { ...page, tasks: standings.stand(page.tasks) };
  };
  return {
    ...cases,
    ledger,
    standings,
    on(day) {
      today = day;
    },
    tasks,
    duty(number, department) {
      const found = tasks()
        .tasks.filter((task) => task.number === number)
        .flatMap(({ obligations }) => obligations)
        .find((each) => each.department === department);
      if (!found) throw new Error(`${department} owes nothing in ${number}`);
      return found;
    },
    undo: (change) => undoChange(ledger.db, idOf(change), stamp()),
    redo: (change) => redoChange(ledger.db, idOf(change), stamp()),
  };
}

/** An entry with nothing said but what is given. */
export const said = (
  obligationId: number,
  more: Partial<Parameters<TrackingUseCases['tracking']['enter']>[0]['entries'][0]> = {},
) => ({
  obligationId,
  saidBy: '',
  progress: '',
  problem: '',
  next: '',
  rating: null,
  percent: null,
  values: [],
  corrects: null,
  ...more,
});

/** A paper without number and note. */
export const plain = { paper: null, note: '' };
