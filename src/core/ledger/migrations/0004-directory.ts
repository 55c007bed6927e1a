/**
 * Schema 4: the directory of bodies. One body has many names over the years, and an obligation may pass to another body.
 *
 * What the source says stays as it was read: `obligations.wording` and `expanded` never change. Who is meant by a name
 * is a reading of its own (`namings`), with its rule and certainty; who owes an obligation today is `department_id`, and
 * whom the source named is `named_department_id`. Renames and transfers are dated records, so that a report of an earlier
 * day names the bodies of that day. Every change that a person makes is kept row by row and can be taken back.
 */
export const version = 4;

export const sql = `
CREATE TABLE departments_4 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  -- The name that it is listed under today; earlier and other names stand in department_names.
  name TEXT NOT NULL,
  level TEXT CHECK (level IN ('state', 'province', 'city', 'county', 'town')),
  kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('party', 'congress', 'government', 'vertical', 'mass', 'institution',
    'enterprise', 'region', 'group', 'other')),
  -- The line of history in the starting data that it belongs to (health: 卫生局, 卫计局, 卫健局); null where none fits.
  line TEXT,
  -- The office's own order of protocol; null where the starting data tells.
  protocol INTEGER,
  -- import: leaves the directory with the last import that names it · office: entered by a person, stays.
  origin TEXT NOT NULL DEFAULT 'import' CHECK (origin IN ('import', 'office')),
  UNIQUE (place, name)
) STRICT;
INSERT INTO departments_4 (id, place, name) SELECT id, place, name FROM departments;
CREATE INDEX departments_by_line ON departments_4 (place, line) WHERE line IS NOT NULL;

CREATE TABLE obligations_4 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  -- Who owes it today.
  department_id INTEGER NOT NULL REFERENCES departments (id),
  -- Whom the source names.
  named_department_id INTEGER NOT NULL REFERENCES departments (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'joint', 'sole', 'unspecified')),
  wording TEXT NOT NULL,
  -- The wording with the prefix that the first name gives to the rest: 区卫计局、民政局 → 区民政局.
  expanded TEXT NOT NULL,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
  cell TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending')),
  -- 区卫计局、区卫健局 is one body written twice: it owes the task once, by the first of them.
  absorbed_by INTEGER REFERENCES obligations (id),
  -- The version of the plan that no longer names the body.
  removed_in_batch INTEGER REFERENCES import_batches (id)
) STRICT;
INSERT INTO obligations_4 (id, task_id, department_id, named_department_id, role, wording, expanded, inferred, collective,
                           cell, state)
  SELECT o.id, o.task_id, o.department_id, o.department_id, o.role, o.wording, d.name, o.inferred, o.collective, o.cell,
         o.state
  FROM obligations o JOIN departments d ON d.id = o.department_id ORDER BY o.id;
DROP TABLE obligations;
DROP TABLE departments;
ALTER TABLE departments_4 RENAME TO departments;
ALTER TABLE obligations_4 RENAME TO obligations;
CREATE INDEX obligations_by_task ON obligations (task_id);
CREATE INDEX obligations_by_department ON obligations (department_id, role, task_id);
CREATE INDEX obligations_by_named_department ON obligations (named_department_id);
CREATE INDEX obligations_by_absorbed_by ON obligations (absorbed_by) WHERE absorbed_by IS NOT NULL;

-- What is owed today, each body once in each role of a task. Every list and every count is taken from here.
CREATE VIEW live_obligations AS
  SELECT o.* FROM obligations o JOIN tasks t ON t.id = o.task_id
  WHERE t.retired_in_batch IS NULL AND o.removed_in_batch IS NULL AND o.absorbed_by IS NULL;

-- Who is meant by a name in the documents of a place, why, and how sure that is. Given once, it holds for further files.
CREATE TABLE namings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  rule TEXT NOT NULL,
  -- open: nobody knows yet; the name has an entry of its own until a person says.
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'open')),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'person')),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  UNIQUE (place, name)
) STRICT;
CREATE INDEX namings_by_department ON namings (department_id);
INSERT INTO namings (place, name, department_id, rule, certainty, reason, decided_by, at, actor)
  SELECT d.place, d.name, d.id, 'own-name', 'certain', '导入时按原文登记', 'rule', MIN(b.at), MIN(b.actor)
  FROM departments d JOIN obligations o ON o.department_id = d.id JOIN tasks t ON t.id = o.task_id
       JOIN plans p ON p.id = t.plan_id JOIN import_batches b ON b.id = p.batch_id
  GROUP BY d.id ORDER BY d.id;

-- Names with their time: 更名 ends one official name and begins the next; short names stand beside them.
CREATE TABLE department_names (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('official', 'short')),
  -- First and last day, YYYY-MM-DD; null where it is open.
  since TEXT,
  until TEXT,
  document TEXT,
  -- The day on which it was entered: a report of an earlier day knows nothing of it.
  recorded_on TEXT NOT NULL
) STRICT;
CREATE INDEX department_names_by_department ON department_names (department_id);

-- 职责划转, 机构合并: an obligation passes to another body on a day, by a document.
CREATE TABLE transfers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  from_department_id INTEGER NOT NULL REFERENCES departments (id),
  to_department_id INTEGER NOT NULL REFERENCES departments (id),
  transferred_on TEXT NOT NULL,
  document TEXT,
  matter TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_on TEXT NOT NULL
) STRICT;
CREATE INDEX transfers_by_obligation ON transfers (obligation_id);
CREATE INDEX transfers_by_to ON transfers (to_department_id);
CREATE INDEX transfers_by_from ON transfers (from_department_id);

-- The members of a group (各街乡) with their time.
CREATE TABLE group_members (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id INTEGER NOT NULL REFERENCES departments (id),
  member_id INTEGER NOT NULL REFERENCES departments (id),
  since TEXT,
  until TEXT,
  recorded_on TEXT NOT NULL
) STRICT;
CREATE INDEX group_members_by_group ON group_members (group_id);
CREATE INDEX group_members_by_member ON group_members (member_id);

-- A person is bound to a post: who follows in the post takes its duties over.
CREATE TABLE department_contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  post TEXT NOT NULL,
  person TEXT NOT NULL,
  phone TEXT NOT NULL,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX department_contacts_by_department ON department_contacts (department_id);

-- A proposal of the program that a person turned down; it is not made again.
CREATE TABLE declined_questions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- The starting data that this ledger works with: its own copy, replaced whole by a newer one of the program.
CREATE TABLE starting_data (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL
) STRICT;

-- Whether a group (各街乡) counts as one body or as its members in the figures of this plan.
ALTER TABLE plans ADD COLUMN group_counting TEXT NOT NULL DEFAULT 'one' CHECK (group_counting IN ('one', 'members'));

-- What a person did, step by step, each with the rows before and after, so that it can be taken back and done again.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  summary TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone'))
) STRICT;
CREATE TABLE change_rows (
  change_id INTEGER NOT NULL REFERENCES changes (id),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (change_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);
`;
