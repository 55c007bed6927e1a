/**
 * Schema 5: keeping track of obligations. The workflow state stands with the obligation and is moved by events only;
 * what departments say are entries by period. Events and entries are append-only: one that is taken back stays, marked
 * `withdrawn`, and a correction of an entry is a new entry.
 */
export const version = 5;

export const sql = `
DROP VIEW live_obligations;
CREATE TABLE obligations_5 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  -- Who owes it today.
  department_id INTEGER NOT NULL REFERENCES departments (id),
  -- Whom the source names.
  named_department_id INTEGER NOT NULL REFERENCES departments (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'joint', 'sole', 'unspecified')),
  wording TEXT NOT NULL,
  expanded TEXT NOT NULL,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
  cell TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'assigned', 'received', 'active', 'reported',
    'returned', 'accepted', 'closed', 'suspended', 'parked')),
  -- The day in force where an extension moved the one of the document.
  extended_due TEXT,
  -- The day on which it was handed out, and the day on which it was accepted.
  assigned_on TEXT,
  accepted_on TEXT,
  absorbed_by INTEGER REFERENCES obligations (id),
  removed_in_batch INTEGER REFERENCES import_batches (id)
) STRICT;
INSERT INTO obligations_5 (id, task_id, department_id, named_department_id, role, wording, expanded, inferred, collective,
                           cell, state, absorbed_by, removed_in_batch)
  SELECT id, task_id, department_id, named_department_id, role, wording, expanded, inferred, collective, cell, state,
         absorbed_by, removed_in_batch
  FROM obligations ORDER BY id;
DROP TABLE obligations;
ALTER TABLE obligations_5 RENAME TO obligations;
CREATE INDEX obligations_by_task ON obligations (task_id);
CREATE INDEX obligations_by_department ON obligations (department_id, role, task_id);
CREATE INDEX obligations_by_named_department ON obligations (named_department_id);
CREATE INDEX obligations_by_absorbed_by ON obligations (absorbed_by) WHERE absorbed_by IS NOT NULL;
CREATE INDEX obligations_by_state ON obligations (state, task_id);
CREATE VIEW live_obligations AS
  SELECT o.* FROM obligations o JOIN tasks t ON t.id = o.task_id
  WHERE t.retired_in_batch IS NULL AND o.removed_in_batch IS NULL AND o.absorbed_by IS NULL;

CREATE INDEX tasks_by_due ON tasks (due) WHERE due IS NOT NULL;
-- Of several leads, the one that collects and reports (汇总单位).
ALTER TABLE tasks ADD COLUMN summarizing_obligation_id INTEGER REFERENCES obligations (id) ON DELETE SET NULL;

CREATE TABLE periods (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  start TEXT NOT NULL,
  cutoff TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'frozen')),
  frozen_at TEXT,
  CHECK (start <= cutoff)
) STRICT;

-- What stood at the freezing of a period, whole: names, counts and wordings of that day, whatever changes later.
CREATE TABLE period_snapshots (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period_id INTEGER NOT NULL UNIQUE REFERENCES periods (id),
  -- Compressed JSON.
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE progress_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES periods (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  said_by TEXT NOT NULL,
  progress TEXT NOT NULL,
  problem TEXT NOT NULL,
  next TEXT NOT NULL,
  rating TEXT,
  percent REAL CHECK (percent BETWEEN 0 AND 100),
  source_file TEXT,
  source_sheet TEXT,
  source_cell TEXT,
  corrects INTEGER REFERENCES progress_entries (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX progress_entries_by_obligation ON progress_entries (obligation_id, period_id, id);
CREATE INDEX progress_entries_by_period ON progress_entries (period_id, obligation_id);

-- By the indicator's wording, not its place: a new version of the plan reads the indicators anew.
CREATE TABLE measured_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  entry_id INTEGER NOT NULL REFERENCES progress_entries (id) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  measured_on TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX measured_values_by_task ON measured_values (task_id, indicator, measured_on);
CREATE INDEX measured_values_by_entry ON measured_values (entry_id);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  paper TEXT,
  note TEXT NOT NULL,
  method TEXT CHECK (method IN ('phone', 'letter', 'visit')),
  reply TEXT,
  state_before TEXT NOT NULL,
  state_after TEXT NOT NULL,
  old_due TEXT,
  asked_due TEXT,
  new_due TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX events_by_obligation ON events (obligation_id, id);
CREATE INDEX events_by_kind ON events (kind, happened_on);

-- 子项, 节点, and the instances of a recurring task.
CREATE TABLE milestones (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('part', 'milestone', 'instance')),
  title TEXT NOT NULL,
  due TEXT,
  done_on TEXT
) STRICT;
CREATE INDEX milestones_by_task ON milestones (task_id, due);
CREATE INDEX milestones_by_due ON milestones (due) WHERE due IS NOT NULL;

-- Evidence, copied into the folder beside the ledger under the name of its SHA-256.
CREATE TABLE evidence_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  obligation_id INTEGER REFERENCES obligations (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX evidence_files_by_task ON evidence_files (task_id);

-- A filter that a person gave a name: the filter as JSON.
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;
`;
