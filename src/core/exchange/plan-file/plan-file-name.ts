import { safeFileName } from '../../../shared/file-name.ts';
import type { PlanState } from '../../../shared/model/plan-file.ts';

/** 朝阳区重点任务分工表 交换 2026-11-22.xlsx: the place stands in it, for an import reads it there where the title has none. */
export function planFileName({ title, place, asOf }: Pick<PlanState, 'title' | 'place' | 'asOf'>): string {
  return safeFileName(`${title.includes(place) ? '' : place}${title} 交换 ${asOf}`, '.xlsx');
}
