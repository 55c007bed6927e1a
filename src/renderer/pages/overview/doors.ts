import dayjs from 'dayjs';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import type { Overview } from '../../../shared/model/tracking.ts';
import { STATES } from '../../../shared/tracking-words.ts';
import { formatRoute } from '../../route.ts';

/** By what a chart divides the work: three things that are never derived from one another. */
export type Division = 'states' | 'ratings' | 'lights';

/** Still owed: neither accepted nor at rest. */
const OWED = STATES.filter((state) => !['accepted', 'closed', 'suspended', 'parked'].includes(state));

/** 七日内: the day itself and the six after it; the filter's last day does not count. */
const SOON_DAYS = 7;

/** The address of the rows behind a number: obligations of those who answer for the work, as every number here counts. */
function obligationsAt(filter: TaskFilter): string {
  return formatRoute({ page: 'ledger', filter: { accountable: true, ...filter }, rows: 'obligations' });
}

export type Doors = {
  readonly tasks: string;
  readonly unitDuties: string;
  readonly accepted: string;
  readonly lagging: string;
  readonly overdue: string;
  readonly dueSoon: string;
  /** Null without a period: nothing is asked for then. */
  readonly notReturned: string | null;
};

/** Where each number of the page leads: the ledger under the filter that counts the same rows. */
export function doorsOf({ asOf, periodId }: Pick<Overview, 'asOf' | 'periodId'>): Doors {
  return {
    tasks: formatRoute({ page: 'ledger', filter: {} }),
    unitDuties: formatRoute({ page: 'ledger', filter: {}, rows: 'obligations' }),
    accepted: obligationsAt({ states: ['accepted', 'closed'] }),
    lagging: obligationsAt({ lagging: true }),
    overdue: obligationsAt({ lateOnly: true }),
    dueSoon: obligationsAt({
      states: OWED,
      dueFrom: asOf,
      dueBefore: dayjs(asOf).add(SOON_DAYS, 'day').format('YYYY-MM-DD'),
    }),
    notReturned: periodId === null ? null : obligationsAt({ notReturnedIn: periodId }),
  };
}

/** The rows of one part of a bar; of all departments where none is named. */
export function figureDoor(division: Division, key: string, departmentId?: number): string {
  const states = STATES.filter((state) => state === key);
  const part: TaskFilter =
    division === 'states' ? { states } : division === 'ratings' ? { ratings: [key] } : { lights: [key] };
  return obligationsAt({ ...part, departmentId });
}

export function departmentDoor(departmentId: number): string {
  return obligationsAt({ departmentId });
}
