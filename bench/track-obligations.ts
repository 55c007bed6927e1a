/**
 * What the pages of a large ledger cost, in processor time: 5,000 tasks, 30,000 obligations, six periods.
 * `npm exec -- node bench/track-obligations.ts`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/core/app.ts';
import { openLedger } from '../src/core/ledger/open.ts';
import { projectSeeds } from '../src/engine/seed-folders.ts';
import { startingDataIn, trackingSeedsIn } from '../src/engine/starting-data.ts';

const TASKS = 5000;
const BODIES = 120;
const PERIODS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];

const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
const now = () => new Date(2026, 10, 22, 9, 30);
const ledger = openLedger(join(folder, '台账.db'), { now });
const { db } = ledger;

function fill(): void {
  const run = (sql: string, ...values: (string | number | null)[]) => db.prepareWrite(sql).run(...values).lastId;
  db.transaction(() => {
    const batch = run(
      "INSERT INTO import_batches (at, actor, file, sha256, size, tasks, obligations, doubts) VALUES ('2026-01-01T09:00:00', '甲', 'a.xlsx', 'x', 1, 5000, 30000, 0)",
    );
    const plan = run(
      "INSERT INTO plans (batch_id, title, issued_on, place, search_text) VALUES (?, '重点工作', '2026-01-01', '花都区', '重点工作')",
      batch,
    );
    const bodies = Array.from({ length: BODIES }, (_, index) =>
      run("INSERT INTO departments (place, name) VALUES ('花都区', ?)", `区第${index + 1}局`),
    );
    for (const [index, month] of PERIODS.entries()) {
      run(
        'INSERT INTO periods (name, start, cutoff) VALUES (?, ?, ?)',
        `第${index + 1}期`,
        `${month}-01`,
        `${month}-20`,
      );
    }
    for (let task = 0; task < TASKS; task += 1) {
      const content = `推进第${task + 1}项医养结合重点工作，建立健全合作机制，鼓励养老机构内设医疗机构，提高护理型床位比例，达到70%以上`;
      const due = task % 3 === 0 ? null : `2026-${String((task % 12) + 1).padStart(2, '0')}-28`;
      const id = run(
        `INSERT INTO tasks (plan_id, position, number, category, content, responsibility, open_list, deadline, due, sheet, range,
                            content_cell, responsibility_cells, category_cells, search_text)
         VALUES (?, ?, ?, '[]', ?, '区第1局牵头', 0, ?, ?, 'S', 'A1', 'B1', '[]', '[]', ?)`,
        plan,
        task,
        String(task + 1),
        content,
        due,
        due,
        content,
      );
      for (let each = 0; each < 6; each += 1) {
        const body = bodies[(task * 7 + each * 11) % BODIES] ?? 1;
        const obligation = run(
          `INSERT INTO obligations (task_id, department_id, named_department_id, role, wording, expanded, inferred, collective, cell)
           VALUES (?, ?, ?, ?, '局', '局', 0, 0, 'C1')`,
          id,
          body,
          body,
          each === 0 ? 'lead' : 'support',
        );
        const event = (kind: string, on: string, before: string, after: string) =>
          run(
            "INSERT INTO events (obligation_id, kind, happened_on, at, actor, note, state_before, state_after) VALUES (?, ?, ?, ?, '甲', '', ?, ?)",
            obligation,
            kind,
            on,
            `${on}T09:00:00`,
            before,
            after,
          );
        event('assign', '2026-06-02', 'pending', 'assigned');
        const last = event('receive', '2026-06-05', 'assigned', 'received');
        run("INSERT INTO obligation_states (id, state, last_event_id) VALUES (?, 'received', ?)", obligation, last);
        if (each > 1) continue;
        for (const [index, month] of PERIODS.entries()) {
          if ((task + index) % 4 === 0) continue;
          run(
            `INSERT INTO progress_entries (obligation_id, period_id, at, actor, said_by, progress, problem, next, rating, percent)
             VALUES (?, ?, ?, '甲', '张三', '已完成前期工作，正在推进', '', '继续推进', ?, ?)`,
            obligation,
            index + 1,
            `${month}-18T09:00:00`,
            ['behind', 'on-track', 'ahead'][task % 3] ?? null,
            index * 15,
          );
        }
      }
    }
    run(
      "INSERT INTO audit_log (at, actor, action, details, previous_hash, hash) VALUES ('2026-01-01T09:00:00', '甲', 'import', '', '', '')",
    );
  });
}

function time(name: string, work: () => unknown): void {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(`${name.padEnd(44)}${((user + system) / 1000).toFixed(0).padStart(6)} ms\n`);
}

try {
  time('filling', fill);
  const app = createApp({
    ledger,
    read: () => Promise.reject(new Error('nothing is read')),
    readSheets: () => Promise.reject(new Error('nothing is read')),
    samples: () => [],
    startingData: startingDataIn(projectSeeds().directory),
    trackingSeeds: trackingSeedsIn(projectSeeds().tracking),
    now,
    actor: '甲',
  });
  const page = (filter: Parameters<typeof app.listTasks>[0], offset = 0) => app.listTasks(filter, offset, 200);
  time('page of 200 tasks, first', () => page({}));
  time('page of 200 tasks, from 4000', () => page({}, 4000));
  time('page of 200, one department', () => page({ departmentId: 5 }));
  time('page of 200, a word', () => page({ text: '护理' }));
  time('page of 200, initials, first time', () => page({ text: 'hlx' }));
  time('page of 200, initials', () => page({ text: 'cwbl' }));
  time('page of 200, late', () => page({ lateOnly: true, accountable: true }));
  time('overview, first', () => app.tracking.overview(null));
  time('overview, again', () => app.tracking.overview(null));
  time('page of 200, red, board known', () => page({ lights: ['红灯'] }));
  time('page of 200, lagging, board known', () => page({ lagging: true, accountable: true }));
  time('page of 200, not returned, board new', () => page({ notReturnedIn: 5 }));
  time('reminders', () => app.tracking.reminders());
  time('days of a month', () => app.tracking.days('2026-11-01', '2026-11-30'));
  time('record of a task', () => app.tracking.record(17));
  time('one event', () =>
    app.tracking.event({ obligations: [1], kind: 'start', on: '2026-11-20', paper: null, note: '' }),
  );
  time('overview after it', () => app.tracking.overview(null));
  const obligations = db
    .prepare<{ id: number }>("SELECT id FROM obligations WHERE role = 'lead' AND id > 1 LIMIT 1000")
    .all()
    .map(({ id }) => id);
  time('one event on 1,000 obligations', () =>
    app.tracking.event({ obligations, kind: 'start', on: '2026-11-20', paper: null, note: '' }),
  );
  time('who has not returned', () => app.exchange.returns(6));
  time('a form', () => app.exchange.form({ periodId: 6, departmentId: 1 }));
  time('freezing a period', () => app.periods.freeze(5));
  time('check', () => app.check());
} finally {
  ledger.close();
  rmSync(folder, { recursive: true });
}
