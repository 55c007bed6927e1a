import { safeFileName } from '../../../shared/file-name.ts';
import type { PlanState } from '../../../shared/model/plan-file.ts';

/**
 * 朝阳区重点任务分工表（计划交换）.xlsx. An import reads the name: the place stands in it, for the title may have none, and no
 * date does, for its year would be taken for that of the document.
 */
export function planFileName({ title, place }: Pick<PlanState, 'title' | 'place'>): string {
  return safeFileName(`${title.includes(place) ? '' : place}${title}（计划交换）`, '.xlsx');
}
