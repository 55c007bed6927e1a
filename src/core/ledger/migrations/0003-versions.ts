/**
 * Schema 3: new versions of a plan, and tasks of a lower plan that carry out one of an upper plan.
 *
 * A version is a batch that brings no plan of its own: it changes tasks of a plan in place, so that whatever hangs on
 * them stays. What they were before is kept until the batch is taken back.
 */
export const version = 3;

export const sql = `
-- No foreign key: the batch stays as history after its plan was taken back, and a plan's number never comes again.
ALTER TABLE import_batches ADD COLUMN version_of INTEGER;
-- How many tasks it changed, moved, added and removed, and the plan's title, as one JSON object.
ALTER TABLE import_batches ADD COLUMN version_summary TEXT CHECK (json_valid(version_summary));
CREATE INDEX import_batches_by_version_of ON import_batches (version_of) WHERE version_of IS NOT NULL;

-- The version whose file the task's values were read from; null for the plan's own file.
ALTER TABLE tasks ADD COLUMN read_in_batch INTEGER REFERENCES import_batches (id);
-- The version that no longer has the task: it keeps its history and leaves the lists.
ALTER TABLE tasks ADD COLUMN retired_in_batch INTEGER REFERENCES import_batches (id);

-- The order of the plan's tasks before a version, as a JSON array of their ids.
CREATE TABLE plan_revisions (
  batch_id INTEGER PRIMARY KEY REFERENCES import_batches (id),
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  task_order TEXT NOT NULL CHECK (json_valid(task_order))
) STRICT;
CREATE INDEX plan_revisions_by_plan ON plan_revisions (plan_id);

-- A task before a version changed it, with all its imported rows, as one JSON object; null for one that it added.
CREATE TABLE task_revisions (
  batch_id INTEGER NOT NULL REFERENCES plan_revisions (batch_id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  before TEXT CHECK (json_valid(before)),
  PRIMARY KEY (batch_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_revisions_by_task ON task_revisions (task_id);

-- 上级对应任务: the task of an upper plan that this one carries out, as a person said.
CREATE TABLE task_links (
  task_id INTEGER PRIMARY KEY REFERENCES tasks (id) ON DELETE CASCADE,
  upper_task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  CHECK (task_id <> upper_task_id)
) STRICT;
CREATE INDEX task_links_by_upper ON task_links (upper_task_id);
`;
