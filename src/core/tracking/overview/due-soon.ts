import type { Standing } from '../../../shared/model/tracking.ts';
import { addDays } from '../calendar/days.ts';
import { isDone, isResting } from '../transitions.ts';

/** The day itself and the six after it. */
const SOON_DAYS = 6;

/** 即将到期: due within seven days, today among them, neither accepted nor at rest. */
export function isDueSoon({ due, state }: Pick<Standing, 'due' | 'state'>, day: string): boolean {
  return due !== null && due >= day && due <= addDays(day, SOON_DAYS) && !isDone(state) && !isResting(state);
}
