import { describe, expect, it } from 'vitest';
import { adoptStartingData, startingDataOf } from '../../../src/core/directory/adopt-starting-data.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { listEntries } from '../../../src/core/ledger/departments.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { findStartingData, findStartingVersion } from '../../../src/core/ledger/starting-data.ts';
import { bodyOf, ledgerOf, saying, stepsOn } from '../../helpers/directory.ts';
import { newLedger, STAMP } from '../../helpers/ledger.ts';
import { SEED_DATA } from '../../helpers/starting-data.ts';

const adopt = (ledger: Ledger, version: string) =>
  ledger.db.transaction(() => adoptStartingData(ledger.db, STAMP, { ...SEED_DATA, version }));
const entered = (ledger: Ledger) =>
  ledger.db
    .prepare<{ details: string }>("SELECT details FROM audit_log WHERE action = 'settings' ORDER BY id")
    .all()
    .map(({ details }) => details);

/** Bodies as a ledger of the schema before had them: names and places alone. */
function oldLedger(...names: readonly string[]): Ledger {
  const ledger = ledgerOf(saying(5, '工作', { lead: ['区档案局'], joint: names }));
  ledger.db.prepareWrite("UPDATE departments SET level = NULL, kind = 'other', line = NULL").run();
  return ledger;
}

describe('the starting data of a ledger', () => {
  it('is its own copy, replaced by a newer one of the program and kept before an older one', () => {
    const ledger = newLedger();
    const program = { ...SEED_DATA, version: '2026-11-23' };
    expect(startingDataOf(ledger.db, () => program)()).toBe(program);
    adopt(ledger, '2026-11-23');
    expect(findStartingData(ledger.db)).toEqual(program);
    adopt(ledger, '2027-01-01');
    adopt(ledger, '2026-12-01');
    expect(findStartingVersion(ledger.db)).toBe('2027-01-01');
    const own = startingDataOf(ledger.db, () => program);
    expect(own().version).toBe('2027-01-01');
    expect(own(), 'read once').toBe(own());
    expect(entered(ledger)).toEqual([
      '单位名册采用 2026-11-23 版基础资料',
      '单位名册采用 2027-01-01 版基础资料（原为 2026-11-23 版）',
    ]);
  });

  it('comes in with the first step that writes, and never by looking', () => {
    const ledger = ledgerOf(saying(5, '工作', { lead: ['区民政局'] }));
    const { departments, changes } = stepsOn(ledger, '2026-11-22', SEED_DATA);
    departments.list();
    departments.questions();
    changes.list(10);
    expect(findStartingVersion(ledger.db)).toBeNull();
    departments.addShortName({ id: bodyOf(ledger, '区民政局').id, name: '民政' });
    expect(findStartingVersion(ledger.db)).toBe(SEED_DATA.version);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('gives entries that are older than levels what their names tell', () => {
    const ledger = oldLedger('区卫计局', '各街乡', '区财政局');
    adopt(ledger, '2026-11-23');
    const facts = listEntries(ledger.db).map(({ name, level, kind, line }) => [name, level, kind, line].join());
    expect(facts).toEqual([
      expect.stringMatching(/^区档案局,county,/),
      '区卫计局,county,government,卫生健康',
      '各街乡,,group,',
      '区财政局,county,government,财政',
    ]);
    expect(entered(ledger).at(-1)).toBe('单位名册采用 2026-11-23 版基础资料，为 4 个单位补上层级和类别');
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('never makes two entries one line’s; it asks whether they are one', () => {
    const ledger = ledgerOf(saying(5, '工作', { lead: ['区卫计局'], joint: ['区民政局'] }));
    // Two entries where the rules of today would have made one.
    ledger.db
      .prepareWrite("UPDATE departments SET name = '区卫生健康局', level = NULL, line = NULL WHERE name = '区民政局'")
      .run();
    ledger.db.prepareWrite('UPDATE departments SET level = NULL, line = NULL').run();
    adopt(ledger, '2026-11-23');
    expect(listEntries(ledger.db).map(({ level, line }) => [level, line])).toEqual([
      ['county', null],
      ['county', null],
    ]);
    const { departments } = stepsOn(ledger, '2026-11-22', SEED_DATA);
    const asked = departments.questions().filter(({ kind }) => kind === 'name');
    expect(asked).toMatchObject([
      {
        message: '“区卫计局”与“区卫生健康局”可能是同一单位，名册中各有一条。',
        choices: [{ id: 'join' }, { id: 'keep' }],
      },
    ]);
    departments.answer([{ key: asked[0]?.key ?? '', choice: 'join' }]);
    expect(departments.list()).toMatchObject([{ name: '区卫生健康局', line: '卫生健康' }]);
    expect(departments.questions().filter(({ kind }) => kind === 'name')).toEqual([]);
  });
});
