import type { Run } from '../../shared/model/report.ts';
import { NO } from '../../shared/report-words.ts';
import { ACCOUNTABLE, type Counter, is } from './counter.ts';
import type { DutyContext } from './duty-table.ts';

/** 本期应报51项，未报送7项：区民政局3项、区财政局4项: by name, in order of protocol. */
export function missingRuns({ facts, names }: DutyContext, counter: Counter): readonly Run[] {
  if (facts.period === null) return ['还没有设填报期，不计未报送。'];
  const missing = counter.duties([ACCOUNTABLE, is('returned', NO)], '项');
  if (missing.value === 0) return [`“${facts.period.name}”应报的均已报送。`];
  const bodies = facts.departments
    .map(({ id }) => names.department(id))
    .map((name) => ({ name, figure: counter.duties([is('department', name), ACCOUNTABLE, is('returned', NO)], '项') }))
    .filter(({ figure }) => figure.value > 0);
  return [
    `“${facts.period.name}”应报未报`,
    missing,
    '：',
    ...bodies.flatMap(({ name, figure }, index): readonly Run[] => [`${index === 0 ? '' : '、'}${name}`, figure]),
    '。',
  ];
}
