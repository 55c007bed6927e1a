import { useQuery } from '@tanstack/react-query';
import type { Rating } from '../../../shared/model/tracking.ts';
import { useApi } from '../../api.ts';

type Ratings = {
  readonly ratings: readonly Rating[];
  /** The office's word for a code; a code that it has no more stands as it is. */
  readonly wordOf: (code: string) => string;
};

/** The office's own list of ratings, in its order. */
export function useRatings(): Ratings {
  const { queries } = useApi();
  const ratings = useQuery(queries.rules.ratings.queryOptions()).data?.ratings ?? [];
  return { ratings, wordOf: (code) => ratings.find((rating) => rating.code === code)?.word ?? code };
}
