/**
 * Schema 6: the round trip with the departments, and the papers that leave the office.
 *
 * A merge of returned files is a batch like an import. The step (`changes`) that writes it sets the state of the batch as
 * one of its rows, so that both are in force together. The files are kept as they came, and so is every settled cell, so
 * that a file dropped again asks nothing twice. What was sent is kept row by row: a form that comes back is read against
 * what was asked, not against today.
 */
export const version = 6;

export const sql = `
-- Tells the forms of this ledger from those of another one; part of each form's code.
INSERT INTO settings (key, value) VALUES ('ledger-id', lower(hex(randomblob(8))));

ALTER TABLE import_batches ADD COLUMN kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'merge'));

-- A form that was sent: one department, one period, the how many-th.
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
CREATE INDEX forms_by_period ON forms (period_id, department_id, version);
CREATE INDEX forms_by_department ON forms (department_id);
-- The body may be joined with another one; its name as it was asked stands in the content.
CREATE TRIGGER forms_are_never_changed BEFORE UPDATE OF id, code, period_id, version, at, actor, file, content ON forms
BEGIN SELECT RAISE(ABORT, 'forms are append-only'); END;
CREATE TRIGGER forms_are_never_deleted BEFORE DELETE ON forms WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'forms are append-only'); END;

-- What each form asks about, by its content: where all stand on a day is worked out without opening every form.
CREATE TABLE form_rows (
  form_id INTEGER NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  obligation_id INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
  PRIMARY KEY (obligation_id, form_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_rows_by_form ON form_rows (form_id);
CREATE TRIGGER form_rows_follow_their_form AFTER INSERT ON forms
BEGIN
  INSERT INTO form_rows (form_id, obligation_id)
  SELECT NEW.id, value ->> 'obligationId' FROM json_each(NEW.content, '$.rows');
END;

-- What came back, byte for byte, each content once.
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
CREATE INDEX returned_files_by_batch ON returned_files (batch_id);
CREATE INDEX returned_files_by_sha256 ON returned_files (sha256);
CREATE INDEX returned_files_by_period ON returned_files (period_id, department_id);
CREATE INDEX returned_files_by_department ON returned_files (department_id);
CREATE INDEX returned_files_by_form ON returned_files (form_id);

-- What a person said of an answer in a returned file. Dropped again, the same answer is not asked about again.
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
CREATE INDEX settled_answers_by_file ON settled_answers (file_id);
CREATE INDEX settled_answers_by_obligation ON settled_answers (obligation_id);
CREATE INDEX settled_answers_by_period ON settled_answers (period_id);

-- What departments sent outside the rows that were asked: kept until somebody has read it.
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
CREATE INDEX reading_list_by_file ON reading_list (file_id);
CREATE INDEX reading_list_by_obligation ON reading_list (obligation_id);

-- A paper that left the office (督办通知单, 催办通知, 延期审批表, 督查结果呈报单, 督查通报), with its number.
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
CREATE INDEX papers_by_serial ON papers (kind, year, serial);
CREATE TRIGGER papers_are_never_changed BEFORE UPDATE OF id, kind, year, serial, number, at, actor, request, content
  ON papers
BEGIN SELECT RAISE(ABORT, 'papers are append-only'); END;
CREATE TRIGGER papers_are_never_deleted BEFORE DELETE ON papers WHEN OLD.withdrawn = 0
BEGIN SELECT RAISE(ABORT, 'papers are append-only'); END;

-- How an office wants a kind of report to look, as JSON (model ReportTemplate).
CREATE TABLE report_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (kind, name)
) STRICT;

-- One more table of the office's own: by which rule its papers are numbered.
CREATE TABLE office_rules_6 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('lights', 'ratings', 'calendar', 'reminders', 'serials')),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
INSERT INTO office_rules_6 SELECT id, kind, content FROM office_rules;
DROP TABLE office_rules;
ALTER TABLE office_rules_6 RENAME TO office_rules;
`;
