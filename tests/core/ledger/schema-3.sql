CREATE INDEX audit_log_by_batch ON audit_log (batch_id);
CREATE INDEX doubts_by_plan ON doubts (plan_id);
CREATE INDEX doubts_by_task ON doubts (task_id);
CREATE INDEX import_batches_by_sha256 ON import_batches (sha256) WHERE state = 'active';
CREATE INDEX import_batches_by_version_of ON import_batches (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX obligations_by_department ON obligations (department_id, role, task_id);
CREATE INDEX plan_revisions_by_plan ON plan_revisions (plan_id);
CREATE INDEX plans_by_batch ON plans (batch_id);
CREATE INDEX task_links_by_upper ON task_links (upper_task_id);
CREATE INDEX task_revisions_by_task ON task_revisions (task_id);
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
CREATE TABLE departments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  name TEXT NOT NULL,
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
CREATE TABLE obligations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'joint', 'sole', 'unspecified')),
  wording TEXT NOT NULL,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
  cell TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending')),
  UNIQUE (task_id, department_id, role)
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
) STRICT;
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
CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_log_is_never_shortened BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
