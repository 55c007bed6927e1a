import { chineseDay } from '../../../shared/local-time.ts';
import type { Overview, Period } from '../../../shared/model/tracking.ts';
import { appendAudit, type Stamp } from '../../ledger/audit.ts';
import type { WritableDB } from '../../ledger/database.ts';
import { freeze } from '../../ledger/period-snapshots.ts';
import { getPeriod } from '../../ledger/periods.ts';
import type { Board } from '../board.ts';
import { refuseStep } from '../keep/keeping.ts';
import type { PeriodSnapshot } from './snapshot.ts';
import { takeFacts } from './take-facts.ts';

/** How a period stands before it is frozen. */
export type PeriodView = { readonly board: Board; readonly overview: Overview };

/**
 * 冻结: keeps what stands of a period, for ever. It cannot be taken back: the figures leave the office, and what is wrong
 * in them is put right in the next period.
 */
export function freezePeriod(
  db: WritableDB,
  { id, stamp, view }: { readonly id: number; readonly stamp: Stamp; readonly view: (period: Period) => PeriodView },
): Period {
  return db.transaction(() => {
    const period = getPeriod(db, id);
    if (period.state === 'frozen') refuseStep('period-frozen', `“${period.name}”已经冻结`);
    if (period.start > stamp.at.slice(0, 10)) {
      refuseStep('period-to-come', `“${period.name}”从${chineseDay(period.start)}起，还没有开始，不能冻结`);
    }
    const { board, overview } = view(period);
    const frozen: Period = { ...period, state: 'frozen', frozenAt: stamp.at };
    const snapshot: PeriodSnapshot = {
      version: 2,
      ...takeFacts(db, board, frozen),
      frozen: true,
      period: frozen,
      overview: { ...overview, frozenAt: stamp.at },
    };
    const content = JSON.stringify(snapshot);
    const digest = freeze(db, { id, at: stamp.at, content });
    appendAudit(db, stamp, {
      action: 'freeze',
      batchId: null,
      details: `“${period.name}”冻结，截至${chineseDay(overview.asOf)}：${overview.tasks} 项任务，${overview.unitDuties} 项单位任务`,
      digest,
    });
    return frozen;
  });
}
