import type { Period } from '../../../shared/model/tracking.ts';
import { getPeriod } from '../../ledger/periods.ts';
import { type Keeping, refuseStep } from './keeping.ts';

export type NewPeriod = Pick<Period, 'name' | 'start' | 'cutoff'>;

export function addPeriod({ rows, office }: Keeping, period: NewPeriod): string {
  refuseWrong(period, office.periods);
  rows.insert('periods', period);
  return `新增“${period.name}”（${period.start} 起，${period.cutoff} 截止）`;
}

export function editPeriod(
  { db, rows, office }: Keeping,
  { id, ...period }: NewPeriod & { readonly id: number },
): string {
  const present = getPeriod(db, id);
  if (present.state === 'frozen') refuseStep('period-frozen', `“${present.name}”已经冻结，不能再改`);
  refuseWrong(
    period,
    office.periods.filter((each) => each.id !== id),
  );
  rows.update('periods', id, period);
  return `“${present.name}”改为“${period.name}”（${period.start} 起，${period.cutoff} 截止）`;
}

function refuseWrong({ name, start, cutoff }: NewPeriod, others: readonly Period[]): void {
  if (start > cutoff) refuseStep('turned-span', `“${name}”的起始日 ${start} 晚于截止日 ${cutoff}`);
  const same = others.find((each) => each.name === name);
  if (same) refuseStep('same-period', `已有名为“${name}”的一期，请换一个名称`);
  // A day belongs to the last period that has begun: two that begin together could not be told apart.
  const together = others.find((each) => each.start === start);
  if (together) refuseStep('same-start', `“${together.name}”也从 ${start} 起，两期不能同一天开始`);
}
