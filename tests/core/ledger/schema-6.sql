CREATE INDEX audit_log_by_batch ON audit_log (batch_id);
CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);
CREATE INDEX department_contacts_by_department ON department_contacts (department_id);
CREATE INDEX department_names_by_department ON department_names (department_id);
CREATE INDEX departments_by_line ON "departments" (place, line) WHERE line IS NOT NULL;
CREATE INDEX doubts_by_plan ON doubts (plan_id);
CREATE INDEX doubts_by_task ON doubts (task_id);
CREATE INDEX events_by_obligation ON events (obligation_id, id);
CREATE INDEX evidence_files_by_obligation ON evidence_files (obligation_id) WHERE obligation_id IS NOT NULL;
CREATE INDEX evidence_files_by_task ON evidence_files (task_id);
CREATE INDEX form_rows_by_form ON form_rows (form_id);
CREATE INDEX forms_by_department ON forms (department_id);
CREATE INDEX forms_by_period ON forms (period_id, department_id, version);
CREATE INDEX group_members_by_group ON group_members (group_id);
CREATE INDEX group_members_by_member ON group_members (member_id);
CREATE INDEX import_batches_by_sha256 ON import_batches (sha256) WHERE state = 'active';
CREATE INDEX import_batches_by_version_of ON import_batches (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX measured_values_by_entry ON measured_values (entry_id);
CREATE INDEX milestones_by_due ON milestones (due) WHERE due IS NOT NULL;
CREATE INDEX milestones_by_task ON milestones (task_id, due);
CREATE INDEX namings_by_department ON namings (department_id);
CREATE INDEX obligation_states_by_last_event ON obligation_states (last_event_id);
CREATE INDEX obligation_states_by_state ON obligation_states (state);
CREATE INDEX obligations_by_absorbed_by ON obligations (absorbed_by) WHERE absorbed_by IS NOT NULL;
CREATE INDEX obligations_by_department ON obligations (department_id, role, task_id);
CREATE INDEX obligations_by_named_department ON obligations (named_department_id);
CREATE INDEX obligations_by_task ON obligations (task_id);
CREATE INDEX papers_by_serial ON papers (kind, year, serial);
CREATE INDEX plan_revisions_by_plan ON plan_revisions (plan_id);
CREATE INDEX plans_by_batch ON plans (batch_id);
CREATE INDEX progress_entries_by_corrects ON progress_entries (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX progress_entries_by_obligation ON progress_entries (obligation_id, id);
CREATE INDEX progress_entries_by_period ON progress_entries (period_id, obligation_id);
CREATE INDEX reading_list_by_file ON reading_list (file_id);
CREATE INDEX reading_list_by_obligation ON reading_list (obligation_id);
CREATE INDEX returned_files_by_batch ON returned_files (batch_id);
CREATE INDEX returned_files_by_department ON returned_files (department_id);
CREATE INDEX returned_files_by_form ON returned_files (form_id);
CREATE INDEX returned_files_by_period ON returned_files (period_id, department_id);
CREATE INDEX returned_files_by_sha256 ON returned_files (sha256);
CREATE INDEX settled_answers_by_file ON settled_answers (file_id);
CREATE INDEX settled_answers_by_obligation ON settled_answers (obligation_id);
CREATE INDEX settled_answers_by_period ON settled_answers (period_id);
CREATE INDEX summarizing_units_by_obligation ON summarizing_units (obligation_id);
CREATE INDEX task_links_by_upper ON task_links (upper_task_id);
CREATE INDEX task_revisions_by_task ON task_revisions (task_id);
CREATE INDEX tasks_by_due ON tasks (due) WHERE due IS NOT NULL;
CREATE INDEX transfers_by_from ON transfers (from_department_id);
CREATE INDEX transfers_by_obligation ON transfers (obligation_id);
CREATE INDEX transfers_by_to ON transfers (to_department_id);
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  batch_id INTEGER REFERENCES import_batches (id),
  details TEXT NOT NULL,
  digest TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
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
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  summary TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone'))
) STRICT;
CREATE TABLE deadlines (
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  due TEXT,
  start TEXT,
  cell TEXT NOT NULL,
  PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE declined_questions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE TABLE department_contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  post TEXT NOT NULL,
  person TEXT NOT NULL,
  phone TEXT NOT NULL,
  since TEXT,
  until TEXT
) STRICT;
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
CREATE TABLE "departments" (
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
CREATE TABLE doubts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  task_id INTEGER REFERENCES tasks (id) ON DELETE CASCADE,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  reading TEXT,
  alternatives TEXT CHECK (json_valid(alternatives))
) STRICT;
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
CREATE TABLE extra_values (
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  meaning TEXT NOT NULL,
  header TEXT NOT NULL,
  text TEXT NOT NULL,
  cell TEXT NOT NULL,
  PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE form_rows (
  form_id INTEGER NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  PRIMARY KEY (obligation_id, form_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE forms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  period_id INTEGER NOT NULL REFERENCES periods (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  file TEXT NOT NULL,
  -- The form as it was written (model Form), as JSON.
  content TEXT NOT NULL CHECK (json_valid(content)),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE TABLE group_members (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id INTEGER NOT NULL REFERENCES departments (id),
  member_id INTEGER NOT NULL REFERENCES departments (id),
  since TEXT,
  until TEXT,
  recorded_on TEXT NOT NULL
) STRICT;
CREATE TABLE import_batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'undone')),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  tasks INTEGER NOT NULL,
  obligations INTEGER NOT NULL,
  doubts INTEGER NOT NULL
, version_of INTEGER, version_summary TEXT CHECK (json_valid(version_summary)), kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'merge'))) STRICT;
CREATE TABLE indicators (
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT,
  operator TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  soft INTEGER NOT NULL CHECK (soft IN (0, 1)),
  cell TEXT NOT NULL,
  PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE measured_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id INTEGER NOT NULL REFERENCES progress_entries (id) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  measured_on TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE TABLE milestones (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('part', 'milestone', 'instance')),
  title TEXT NOT NULL,
  due TEXT,
  done_on TEXT
) STRICT;
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
CREATE TABLE obligation_states (
  id INTEGER PRIMARY KEY REFERENCES obligations (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'assigned', 'received', 'active', 'reported', 'returned', 'accepted',
    'closed', 'suspended', 'parked')),
  -- The day in force where an extension moved the one of the document.
  extended_due TEXT,
  -- Each event moves this on, whether it moves the state or not: steps are taken back in their order.
  last_event_id INTEGER NOT NULL REFERENCES events (id)
) STRICT;
CREATE TABLE "obligations" (
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
  absorbed_by INTEGER REFERENCES obligations (id),
  -- The version of the plan that no longer names the body.
  removed_in_batch INTEGER REFERENCES import_batches (id)
) STRICT;
CREATE TABLE "office_rules" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('lights', 'ratings', 'calendar', 'reminders', 'serials')),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE TABLE papers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  -- Of the year and kind; null where the paper has no number.
  year INTEGER NOT NULL,
  serial INTEGER,
  number TEXT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- What it was made of (model PaperRequest), and the report itself as it left, as JSON.
  request TEXT NOT NULL CHECK (json_valid(request)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE TABLE period_snapshots (
  id INTEGER PRIMARY KEY REFERENCES periods (id),
  -- Compressed JSON, and the SHA-256 of what it unpacks to.
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
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
CREATE TABLE plan_revisions (
  batch_id INTEGER PRIMARY KEY REFERENCES import_batches (id),
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  task_order TEXT NOT NULL CHECK (json_valid(task_order))
) STRICT;
CREATE TABLE plans (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES import_batches (id),
  title TEXT NOT NULL,
  document_number TEXT,
  issuer TEXT,
  issued_on TEXT,
  place TEXT NOT NULL,
  search_text TEXT NOT NULL
, group_counting TEXT NOT NULL DEFAULT 'one' CHECK (group_counting IN ('one', 'members'))) STRICT;
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
CREATE TABLE reading_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES returned_files (id),
  kind TEXT NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  obligation_id INTEGER REFERENCES obligations (id) ON DELETE SET NULL,
  read_at TEXT
) STRICT;
CREATE TABLE remembered_readings (
  key TEXT PRIMARY KEY CHECK (json_valid(key)),
  correction TEXT NOT NULL CHECK (json_valid(correction)),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- The import with which it was learned.
  batch_id INTEGER NOT NULL REFERENCES import_batches (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (kind, name)
) STRICT;
CREATE TABLE returned_contents (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE returned_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES import_batches (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES returned_contents (sha256),
  -- Whose file it is, in words; of a plan file also the id of the ledger that wrote it.
  sender TEXT NOT NULL,
  origin TEXT,
  period_id INTEGER REFERENCES periods (id),
  department_id INTEGER REFERENCES departments (id),
  form_id INTEGER REFERENCES forms (id)
) STRICT;
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE settled_answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES returned_files (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  cell TEXT NOT NULL,
  value TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('take', 'leave', 'both'))
) STRICT;
CREATE TABLE source_files (
  batch_id INTEGER PRIMARY KEY REFERENCES import_batches (id),
  content BLOB NOT NULL
) STRICT;
CREATE TABLE sqlite_sequence(name,seq);
CREATE TABLE starting_data (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE summarizing_units (
  id INTEGER PRIMARY KEY REFERENCES tasks (id) ON DELETE CASCADE,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE task_links (
  task_id INTEGER PRIMARY KEY REFERENCES tasks (id) ON DELETE CASCADE,
  upper_task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  CHECK (task_id <> upper_task_id)
) STRICT;
CREATE TABLE task_revisions (
  batch_id INTEGER NOT NULL REFERENCES plan_revisions (batch_id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  before TEXT CHECK (json_valid(before)),
  PRIMARY KEY (batch_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  category TEXT NOT NULL CHECK (json_valid(category)),
  content TEXT NOT NULL,
  responsibility TEXT NOT NULL,
  open_list INTEGER NOT NULL CHECK (open_list IN (0, 1)),
  deadline TEXT,
  due TEXT,
  sheet TEXT NOT NULL,
  range TEXT NOT NULL,
  number_cell TEXT,
  content_cell TEXT NOT NULL,
  responsibility_cells TEXT NOT NULL CHECK (json_valid(responsibility_cells)),
  category_cells TEXT NOT NULL CHECK (json_valid(category_cells)),
  search_text TEXT NOT NULL, read_in_batch INTEGER REFERENCES import_batches (id), retired_in_batch INTEGER REFERENCES import_batches (id),
  UNIQUE (plan_id, position)
) STRICT;
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
CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_log_is_never_shortened BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE OF id, obligation_id, period_id, at, actor, said_by, progress,
  problem, next, rating, percent, source_file, source_sheet, source_cell, corrects ON progress_entries
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON progress_entries WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE OF id, obligation_id, kind, happened_on, at, actor, paper, note,
  method, reply, state_before, state_after, old_due, asked_due, new_due ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER form_rows_follow_their_form AFTER INSERT ON forms
BEGIN
  INSERT INTO form_rows (form_id, obligation_id)
  SELECT NEW.id, value ->> 'obligationId' FROM json_each(NEW.content, '$.rows');
END;
CREATE TRIGGER forms_are_never_changed BEFORE UPDATE OF id, code, period_id, version, at, actor, file, content ON forms
BEGIN SELECT RAISE(ABORT, 'forms are append-only'); END;
CREATE TRIGGER forms_are_never_deleted BEFORE DELETE ON forms WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'forms are append-only'); END;
CREATE TRIGGER frozen_periods_are_never_changed BEFORE UPDATE ON periods WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER frozen_periods_are_never_deleted BEFORE DELETE ON periods WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER frozen_periods_give_no_entry BEFORE UPDATE ON progress_entries
  WHEN (SELECT state FROM periods WHERE id = OLD.period_id) = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER frozen_periods_take_no_entry BEFORE INSERT ON progress_entries
  WHEN (SELECT state FROM periods WHERE id = NEW.period_id) = 'frozen'
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER papers_are_never_changed BEFORE UPDATE OF id, kind, year, serial, number, at, actor, request, content
  ON papers
BEGIN SELECT RAISE(ABORT, 'papers are append-only'); END;
CREATE TRIGGER papers_are_never_deleted BEFORE DELETE ON papers WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'papers are append-only'); END;
CREATE TRIGGER snapshots_are_never_changed BEFORE UPDATE ON period_snapshots
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER snapshots_are_never_deleted BEFORE DELETE ON period_snapshots
BEGIN SELECT RAISE(ABORT, 'the period is frozen'); END;
CREATE TRIGGER values_are_never_changed BEFORE UPDATE OF id, entry_id, indicator, value, unit, measured_on
  ON measured_values
BEGIN SELECT RAISE(ABORT, 'values are append-only'); END;
CREATE VIEW live_obligations AS
  SELECT o.*, COALESCE(s.state, 'pending') AS state, s.extended_due
  FROM obligations o JOIN tasks t ON t.id = o.task_id LEFT JOIN obligation_states s ON s.id = o.id
  WHERE t.retired_in_batch IS NULL AND o.removed_in_batch IS NULL AND o.absorbed_by IS NULL;
