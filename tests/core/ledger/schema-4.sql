CREATE INDEX audit_log_by_batch ON audit_log (batch_id);
CREATE INDEX change_rows_by_row ON change_rows (table_name, row_id);
CREATE INDEX department_contacts_by_department ON department_contacts (department_id);
CREATE INDEX department_names_by_department ON department_names (department_id);
CREATE INDEX departments_by_line ON "departments" (place, line) WHERE line IS NOT NULL;
CREATE INDEX doubts_by_plan ON doubts (plan_id);
CREATE INDEX doubts_by_task ON doubts (task_id);
CREATE INDEX group_members_by_group ON group_members (group_id);
CREATE INDEX group_members_by_member ON group_members (member_id);
CREATE INDEX import_batches_by_sha256 ON import_batches (sha256) WHERE state = 'active';
CREATE INDEX import_batches_by_version_of ON import_batches (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX namings_by_department ON namings (department_id);
CREATE INDEX obligations_by_absorbed_by ON obligations (absorbed_by) WHERE absorbed_by IS NOT NULL;
CREATE INDEX obligations_by_department ON obligations (department_id, role, task_id);
CREATE INDEX obligations_by_named_department ON obligations (named_department_id);
CREATE INDEX obligations_by_task ON obligations (task_id);
CREATE INDEX plan_revisions_by_plan ON plan_revisions (plan_id);
CREATE INDEX plans_by_batch ON plans (batch_id);
CREATE INDEX task_links_by_upper ON task_links (upper_task_id);
CREATE INDEX task_revisions_by_task ON task_revisions (task_id);
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
CREATE TABLE extra_values (
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  meaning TEXT NOT NULL,
  header TEXT NOT NULL,
  text TEXT NOT NULL,
  cell TEXT NOT NULL,
  PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
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
, version_of INTEGER, version_summary TEXT CHECK (json_valid(version_summary))) STRICT;
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
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending')),
  -- 区卫计局、区卫健局 is one body written twice: it owes the task once, by the first of them.
  absorbed_by INTEGER REFERENCES obligations (id),
  -- The version of the plan that no longer names the body.
  removed_in_batch INTEGER REFERENCES import_batches (id)
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
CREATE TABLE remembered_readings (
  key TEXT PRIMARY KEY CHECK (json_valid(key)),
  correction TEXT NOT NULL CHECK (json_valid(correction)),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- The import with which it was learned.
  batch_id INTEGER NOT NULL REFERENCES import_batches (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE VIEW live_obligations AS
  SELECT o.* FROM obligations o JOIN tasks t ON t.id = o.task_id
  WHERE t.retired_in_batch IS NULL AND o.removed_in_batch IS NULL AND o.absorbed_by IS NULL;
