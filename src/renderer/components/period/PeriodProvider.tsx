import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Period } from '../../../shared/model/tracking.ts';
import { useApi } from '../../api.ts';
import { countedPeriod, currentPeriod } from './current-period.ts';

type Periods = {
  /** Newest first; null until they are read. */
  readonly periods: readonly Period[] | null;
  /** The period that the whole window is about; null where there is none. */
  readonly period: Period | null;
  /** The same where its figures can be shown: null before it has begun, when those of today stand for it. */
  readonly counted: Period | null;
  /** Null goes back to the one that runs now. */
  readonly choose: (id: number | null) => void;
};

const PeriodContext = createContext<Periods>({
  periods: null,
  period: null,
  counted: null,
  choose: () => undefined,
});

/** 当前期: what the chooser in the top bar says, for every page. */
export function usePeriod(): Periods {
  return useContext(PeriodContext);
}

/** Holds the choice as long as the window is open: tomorrow's first look is at the period that runs then. */
export function PeriodProvider({ children }: { readonly children: ReactNode }) {
  const { queries } = useApi();
  const { data } = useQuery(queries.periods.list.queryOptions());
  const [chosen, choose] = useState<number | null>(null);
  const value = useMemo<Periods>(() => {
    const today = dayjs().format('YYYY-MM-DD');
    const period = currentPeriod(data ?? [], chosen, today);
    return { periods: data ?? null, period, counted: countedPeriod(period, today), choose };
  }, [data, chosen]);
  return <PeriodContext.Provider value={value}>{children}</PeriodContext.Provider>;
}
