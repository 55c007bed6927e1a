import type { DepartmentReturn } from '../../../shared/model/exchange.ts';
import type { Period } from '../../../shared/model/tracking.ts';

/**
 * What speaks against freezing today: the day of return is still ahead, or something was not returned. Freezing is for ever,
 * so that it is said in numbers. Null where nothing does.
 */
export function freezeRemark(
  { cutoff }: Pick<Period, 'cutoff'>,
  departments: readonly Pick<DepartmentReturn, 'missing'>[],
  today: string,
): string | null {
  const silent = departments.filter(({ missing }) => missing.length > 0);
  const missing = silent.reduce((sum, department) => sum + department.missing.length, 0);
  const parts = [
    today <= cutoff && `报送截止日 ${cutoff} 还没有过`,
    missing > 0 && `还有 ${silent.length} 个单位的 ${missing} 项没有报送，冻结后记为未报送`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('；')}。` : null;
}
