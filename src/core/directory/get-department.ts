import type { DepartmentDetail, StartingData } from '../../shared/model/directory.ts';
import { listContacts } from '../ledger/contacts.ts';
import type { ReadableDB } from '../ledger/database.ts';
import {
  countTransfers,
  listMentions,
  listMetWordings,
  listPassedOn,
  listPlanCounts,
} from '../ledger/department-duties.ts';
import { listNamesOf } from '../ledger/department-names.ts';
import { getDepartment } from '../ledger/departments.ts';
import { listGroupsOf, listMembers } from '../ledger/groups.ts';
import { historyOf } from './history.ts';

/** Everything about one body; refuses one that is gone. */
export function getDepartmentDetail(db: ReadableDB, id: number, data: StartingData): DepartmentDetail {
  const { protocol: _, ...body } = getDepartment(db, id);
  const names = listNamesOf(db, id).map(({ departmentId: _of, ...name }) => name);
  const past = { ...body, names, mentions: listMentions(db, id), passedOn: listPassedOn(db, id) };
  return {
    ...body,
    names,
    history: historyOf(past, data),
    wordings: listMetWordings(db, id),
    plans: listPlanCounts(db, id),
    ...countTransfers(db, id),
    members: listMembers(db, id).map(({ recordedOn: _on, ...member }) => member),
    memberOf: listGroupsOf(db, id),
    contacts: listContacts(db, id),
  };
}
