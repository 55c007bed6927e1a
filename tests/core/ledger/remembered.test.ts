import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../src/core/ledger/audit.ts';
import { learn, listRemembered } from '../../../src/core/ledger/remembered.ts';
import type { Correction, Remembered } from '../../../src/shared/model/correction.ts';
import { importInto, newLedger, STAMP } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

const column = (meaning: 'lead' | 'support', sheet = 'Sheet1'): Correction => {
  return { kind: 'column', sheet, column: 'D', meaning };
};
const remembered = (correction: Correction, key = '["column","序号|工作任务",2]'): Remembered => ({ key, correction });

/** A ledger with one import, and a way to learn with it. */
function ledgerWithImport() {
  const ledger = newLedger();
  const { batchId } = importInto(ledger, recognized('甲.xlsx', [task(5)]));
  const teach = (answers: readonly Remembered[], forgotten: readonly string[] = []) =>
    ledger.db.transaction(() => learn(ledger.db, STAMP, batchId, { remembered: answers, forgotten }));
  const trace = () => listAudit(ledger.db, 10).filter(({ action }) => action === 'remember');
  return { db: ledger.db, batchId, teach, trace };
}

describe('remembered readings', () => {
  it('are kept under their key with who gave them and when, and leave a trace in the audit log', () => {
    const { db, batchId, teach, trace } = ledgerWithImport();
    teach([remembered(column('lead'))]);
    expect(listRemembered(db)).toEqual([remembered(column('lead'))]);
    expect(db.prepare('SELECT at, actor, batch_id FROM remembered_readings').all()).toEqual([
      { ...STAMP, batch_id: batchId },
    ]);
    expect(trace()).toMatchObject([{ ...STAMP, batchId, details: '记住读法 1 条：D 列读作“牵头单位”' }]);
  });

  it('yield to a new answer under the same key; the old one stays in the audit log', () => {
    const { db, teach, trace } = ledgerWithImport();
    teach([remembered(column('lead'))]);
    teach([remembered(column('support'))]);
    expect(listRemembered(db)).toEqual([remembered(column('support'))]);
    expect(trace().map(({ details }) => details.slice(-7))).toEqual(
      ['“配合单位”', '“牵头单位”'].map((word) => `作${word}`),
    );
  });

  it('are not learned twice where only the sheet is another', () => {
    const { db, teach, trace } = ledgerWithImport();
    teach([remembered(column('lead'))]);
    teach([remembered(column('lead', '表二'))]);
    expect(listRemembered(db)).toEqual([remembered(column('lead'))]);
    expect(trace()).toHaveLength(1);
  });

  it('are forgotten by key, and a key that nobody knows leaves no trace', () => {
    const { db, teach, trace } = ledgerWithImport();
    const answer = remembered(column('lead'));
    teach([answer]);
    teach([], [answer.key, '["column","没有这样的表头",0]']);
    expect(listRemembered(db)).toEqual([]);
    expect(trace()[0]?.details).toBe('不再沿用读法 1 条：D 列读作“牵头单位”');
    teach([], [answer.key]);
    expect(trace()).toHaveLength(2);
  });

  it('are named in the audit log only so far that it can be read', () => {
    const { db, teach, trace } = ledgerWithImport();
    teach(Array.from({ length: 50 }, (_, index) => remembered(column('lead'), `["column","表头",${index}]`)));
    expect(listRemembered(db)).toHaveLength(50);
    expect(trace()[0]?.details).toMatch(/^记住读法 50 条：.{100,600}；等$/);
  });
});
