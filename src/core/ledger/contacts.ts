import type { Contact } from '../../shared/model/directory.ts';
import type { ReadableDB } from './database.ts';

/** The persons in the posts of a body, as they were entered, with those who left. */
export function listContacts(db: ReadableDB, departmentId: number): readonly Contact[] {
  return db
    .prepare<Contact>(
      'SELECT id, post, person, phone, since, until FROM department_contacts WHERE department_id = ? ORDER BY id',
    )
    .all(departmentId);
}
