import type { Contact } from '../../../shared/model/directory.ts';
import { listContacts } from '../../ledger/contacts.ts';
import { getDepartment } from '../../ledger/departments.ts';
import { type Edit, label, refuseTurnedSpan } from './edit.ts';

type NewContact = Omit<Contact, 'id'>;

/** All contact persons of a body, by post. */
export function setContacts(
  { db, rows }: Edit,
  { id, contacts }: { readonly id: number; readonly contacts: readonly NewContact[] },
): string {
  const body = getDepartment(db, id);
  for (const contact of contacts) refuseTurnedSpan(`${contact.post}${contact.person}任职`, contact);
  const present = [...listContacts(db, id)];
  for (const contact of contacts) {
    const index = present.findIndex((one) => isSame(one, contact));
    if (index >= 0) present.splice(index, 1);
    else {
      const { post, person, phone, since, until } = contact;
      rows.insert('department_contacts', { department_id: id, post, person, phone, since, until });
    }
  }
  for (const { id: row } of present) rows.remove('department_contacts', row);
  return `登记${label(body)}的联系人 ${contacts.length} 位`;
}

function isSame(one: NewContact, other: NewContact): boolean {
  return (['post', 'person', 'phone', 'since', 'until'] as const).every((key) => one[key] === other[key]);
}
