import type { App } from '../../core/app.ts';
import type { Course } from './courses.ts';
import type { Part } from './play.ts';
import { measuresText, NO_CHANGE, problemText, progressText } from './texts.ts';

/** What a course says in the first, second and third month: rating and percentage; null where nothing came in. */
const ROUNDS: Record<Course, readonly (readonly [rating: string, percent: number] | null)[]> = {
  steady: [
    ['on-track', 30],
    ['on-track', 60],
    ['on-track', 80],
  ],
  'due-soon': [
    ['on-track', 40],
    ['on-track', 70],
    ['ahead', 98],
  ],
  late: [
    ['on-track', 20],
    ['behind', 35],
    ['behind', 45],
  ],
  done: [['ahead', 60], ['done', 100], null],
  silent: [['on-track', 25], ['behind', 40], null],
  'done-late': [
    ['behind', 20],
    ['behind', 60],
    ['done', 100],
  ],
  extended: [
    ['behind', 20],
    ['on-track', 45],
    ['on-track', 65],
  ],
  'long-term': [
    ['long-term', 0],
    ['long-term', 0],
    ['long-term', 0],
  ],
  'not-started': [
    ['not-started', 0],
    ['not-started', 0],
    ['not-started', 0],
  ],
  support: [null, null, null],
};

const IN_TROUBLE = ['behind', 'not-started'];

/** The entries of one period, the forms of all bodies that answered. */
export function enterRound(app: App, parts: readonly Part[], round: number): void {
  const [period] = app.periods.list();
  if (!period) return;
  const entries = parts.flatMap(({ obligation, course, turn }) => {
    const said = ROUNDS[course][round] ?? null;
    if (said === null) return [];
    const [rating, percent] = said;
    const isTroubled = IN_TROUBLE.includes(rating);
    return {
      obligationId: obligation.id,
      saidBy: `${obligation.department}　经办人`,
      progress: course === 'long-term' && round === 2 ? NO_CHANGE : progressText(round, turn),
      problem: isTroubled ? problemText(turn) : '',
      next: isTroubled || round === 1 ? measuresText(turn) : '',
      rating,
      percent: course === 'long-term' ? null : percent,
      values: [],
      corrects: null,
    };
  });
  app.tracking.enter({ periodId: period.id, entries });
}
