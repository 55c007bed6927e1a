import { describe, expect, it } from 'vitest';
import { migrate, SCHEMA_VERSION } from '../../../src/core/ledger/migrate.ts';
import { MIGRATIONS } from '../../../src/core/ledger/migrations/index.ts';
import { importInto, newLedger } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

describe('the schema', () => {
  it('is the one that was written down: a released step never changes', async () => {
    const { db } = newLedger();
    const schema = db
      .prepare<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
      .all()
      .map(({ sql }) => `${sql};\n`)
      .join('');
    await expect(schema).toMatchFileSnapshot(`schema-${SCHEMA_VERSION}.sql`);
  });

  it('keeps every table strict', () => {
    const { db } = newLedger();
    const loose = db.prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose.all()).toEqual([]);
  });

  it('refuses steps that are out of order', () => {
    const { db } = newLedger();
    expect(() => migrate(db, [...MIGRATIONS, { version: 9, sql: '' }])).toThrow('out of order');
  });

  it('takes all new steps or none', () => {
    const { db } = newLedger();
    const steps = [
      ...MIGRATIONS,
      { version: SCHEMA_VERSION + 1, sql: 'CREATE TABLE added (x TEXT) STRICT' },
      { version: SCHEMA_VERSION + 2, sql: 'CREATE TABLE broken (' },
    ];
    expect(() => migrate(db, steps)).toThrow();
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION });
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'added'").get()).toBeUndefined();
  });

  it('does not empty a child table when a step rebuilds its parent', () => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
    const rebuild = `
      CREATE TABLE plans_new AS SELECT * FROM plans;
      DROP TABLE plans;
      ALTER TABLE plans_new RENAME TO plans;
      CREATE UNIQUE INDEX plans_by_id ON plans (id);`;
    migrate(ledger.db, [...MIGRATIONS, { version: SCHEMA_VERSION + 1, sql: rebuild }]);
    expect(ledger.db.prepare('SELECT COUNT(*) AS n FROM tasks').get()).toEqual({ n: 2 });
    expect(ledger.db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
  });

  it('refuses a step that leaves rows pointing nowhere', () => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5)]));
    const steps = [...MIGRATIONS, { version: SCHEMA_VERSION + 1, sql: 'DELETE FROM departments' }];
    expect(() => migrate(ledger.db, steps)).toThrow('foreign key');
    expect(ledger.db.prepare('SELECT COUNT(*) AS n FROM departments').get()).toEqual({ n: 2 });
  });
});
