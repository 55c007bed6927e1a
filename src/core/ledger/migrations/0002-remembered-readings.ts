/**
 * Schema 2: what a person said of how a table is to be read, so that nothing is asked twice.
 *
 * The key names the layout and the wording that the answer holds for (JSON array, made in `core/importing/answers`); the
 * answer is the correction as it was given. A new answer under the same key takes the place of the old one, whose
 * wording stays in the audit log. Taking back the import does not take back what was learned with it.
 */
export const version = 2;

export const sql = `
CREATE TABLE remembered_readings (
  key TEXT PRIMARY KEY CHECK (json_valid(key)),
  correction TEXT NOT NULL CHECK (json_valid(correction)),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- The import with which it was learned.
  batch_id INTEGER NOT NULL REFERENCES import_batches (id)
) STRICT, WITHOUT ROWID;
`;
