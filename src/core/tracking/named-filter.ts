import { AppError } from '../../shared/errors.ts';
import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { Office } from './office.ts';
import { NONE } from './overview/figures.ts';

/** What a person types of how things stand: ratings and the period by the office's words, the rest as in `TaskFilter`. */
export type NamedTracking = Pick<
  TaskFilter,
  'accountable' | 'states' | 'lights' | 'dueFrom' | 'dueBefore' | 'bindings' | 'lateOnly' | 'lagging'
> & {
  readonly ratings?: readonly string[] | undefined;
  readonly notReturnedIn?: string | undefined;
};

/** The filter that it means; refuses a word that the office does not have. */
export function namedTracking(named: NamedTracking, { ratings, periods }: Office): TaskFilter {
  const { accountable, states, lights, dueFrom, dueBefore, bindings, lateOnly, lagging, notReturnedIn } = named;
  const period = periods.find(({ name }) => name === notReturnedIn);
  if (notReturnedIn !== undefined && !period) {
    const known = periods.length === 0 ? '台账中还没有填报期' : `已有：${periods.map(({ name }) => name).join('、')}`;
    throw new AppError('no-such-name', `台账中没有填报期“${notReturnedIn}”（${known}）。请核对名称。`);
  }
  const codes = named.ratings?.map((word) => {
    const found = ratings.find((each) => each.code === word || each.word === word);
    if (!found && word !== NONE) {
      const known = ratings.map((each) => each.word).join('、');
      throw new AppError('no-such-name', `本单位的进度评价中没有“${word}”（有：${known}）。请核对名称。`);
    }
    return found?.code ?? NONE;
  });
  return {
    accountable,
    states,
    ratings: codes,
    lights,
    dueFrom,
    dueBefore,
    bindings,
    notReturnedIn: period?.id,
    lateOnly,
    lagging,
  };
}
