/**
 * Schema 5: keeping track of obligations.
 *
 * Where an obligation stands lies in a row of its own (`obligation_states`), moved by events only: what the documents
 * and the directory say of it changes without touching that, and either can be taken back without the other. What
 * happened and what departments said is append-only: a step that is taken back leaves its rows marked `withdrawn`, and a
 * correction of an entry is a new entry. Nothing that belongs to a frozen period is ever written again.
 */
export const version = 5;

export const sql = `
DROP VIEW live_obligations;
ALTER TABLE obligations DROP COLUMN state;

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('assign', 'receive', 'start', 'report', 'return', 'accept', 'close', 'suspend',
    'park', 'resume', 'urge', 'extension-asked', 'extension-decided', 'dispute', 'dispute-settled', 'note')),
  happened_on TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  paper TEXT,
  note TEXT NOT NULL,
  method TEXT CHECK (method IN ('phone', 'letter', 'visit')),
  reply TEXT,
  state_before TEXT NOT NULL,
  state_after TEXT NOT NULL,
  -- Of an extension: the day in force before, the day asked for, the day granted (null where refused).
  old_due TEXT,
  asked_due TEXT,
  new_due TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX events_by_obligation ON events (obligation_id, id);
CREATE TRIGGER events_are_never_changed BEFORE UPDATE OF id, obligation_id, kind, happened_on, at, actor, paper, note,
  method, reply, state_before, state_after, old_due, asked_due, new_due ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Where an obligation stands after its last event; none where nothing ever happened (待交办).
CREATE TABLE obligation_states (
  id INTEGER PRIMARY KEY REFERENCES obligations (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'assigned', 'received', 'active', 'reported', 'returned', 'accepted',
    'closed', 'suspended', 'parked')),
  -- The day in force where an extension moved the one of the document.
  extended_due TEXT,
  -- Each event moves this on, whether it moves the state or not: steps are taken back in their order.
  last_event_id INTEGER NOT NULL REFERENCES events (id)
) STRICT;
CREATE INDEX obligation_states_by_state ON obligation_states (state);
CREATE INDEX obligation_states_by_last_event ON obligation_states (last_event_id);

CREATE VIEW live_obligations AS
  SELECT o.*, COALESCE(s.state, 'pending') AS state, s.extended_due
  FROM obligations o JOIN tasks t ON t.id = o.task_id LEFT JOIN obligation_states s ON s.id = o.id
  WHERE t.retired_in_batch IS NULL AND o.removed_in_batch IS NULL AND o.absorbed_by IS NULL;

CREATE INDEX tasks_by_due ON tasks (due) WHERE due IS NOT NULL;

-- Of several leads of a task, the one that collects and reports (汇总单位); the id is the task's.
CREATE TABLE summarizing_units (
  id INTEGER PRIMARY KEY REFERENCES tasks (id) ON DELETE CASCADE,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX summarizing_units_by_obligation ON summarizing_units (obligation_id);

CREATE TABLE periods (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  -- A day belongs to the last period that has begun.
  start TEXT NOT NULL UNIQUE,
  cutoff TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'frozen')),
  frozen_at TEXT,
  CHECK (start <= cutoff)
) STRICT;
CREATE TRIGGER frozen_periods_are_never_changed BEFORE UPDATE ON periods WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER frozen_periods_are_never_deleted BEFORE DELETE ON periods WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;

-- What stood at the freezing of a period, whole: names, counts and wordings of that day, whatever changes later.
CREATE TABLE period_snapshots (
  id INTEGER PRIMARY KEY REFERENCES periods (id),
  -- Compressed JSON, and the SHA-256 of what it unpacks to.
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TRIGGER snapshots_are_never_changed BEFORE UPDATE ON period_snapshots
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER snapshots_are_never_deleted BEFORE DELETE ON period_snapshots
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;

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
CREATE INDEX progress_entries_by_obligation ON progress_entries (obligation_id, id);
CREATE INDEX progress_entries_by_period ON progress_entries (period_id, obligation_id);
CREATE INDEX progress_entries_by_corrects ON progress_entries (corrects) WHERE corrects IS NOT NULL;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE OF id, obligation_id, period_id, at, actor, said_by, progress,
  problem, next, rating, percent, source_file, source_sheet, source_cell, corrects ON progress_entries
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON progress_entries WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER frozen_periods_take_no_entry BEFORE INSERT ON progress_entries
  WHEN (SELECT state FROM periods WHERE id = NEW.period_id) = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER frozen_periods_give_no_entry BEFORE UPDATE ON progress_entries
  WHEN (SELECT state FROM periods WHERE id = OLD.period_id) = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;

-- By the indicator's wording, not its place: a new version of the plan reads the indicators anew.
CREATE TABLE measured_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id INTEGER NOT NULL REFERENCES progress_entries (id) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  measured_on TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX measured_values_by_entry ON measured_values (entry_id);
CREATE TRIGGER values_are_never_changed BEFORE UPDATE OF id, entry_id, indicator, value, unit, measured_on
  ON measured_values
BEGIN SELECT RAISE(ABORT, 'values are append-only'); END;

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
CREATE INDEX evidence_files_by_obligation ON evidence_files (obligation_id) WHERE obligation_id IS NOT NULL;

-- The tables by which the office works, where it changed those of the program: lights, ratings, calendar, reminders.
CREATE TABLE office_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('lights', 'ratings', 'calendar', 'reminders')),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- A filter that a person gave a name, as JSON.
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;
`;
