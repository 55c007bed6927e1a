import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api.ts';
import { rowActions } from './row-actions.ts';

/** The steps for these obligations; null until it is known which are possible. */
export function useRowActions(obligations: readonly number[] | null) {
  const { queries } = useApi();
  const asked = obligations && obligations.length > 0 ? { obligations } : skipToken;
  const { data } = useQuery(queries.tracking.possible.queryOptions({ input: asked, gcTime: 0 }));
  return data && obligations ? rowActions(obligations, data) : null;
}
