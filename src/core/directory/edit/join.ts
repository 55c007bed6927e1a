import { listNamesOf } from '../../ledger/department-names.ts';
import { type Department, getDepartment } from '../../ledger/departments.ts';
import { listMembers, listMemberships } from '../../ledger/groups.ts';
import { listTaskIdsOf } from '../../ledger/held-obligations.ts';
import { listNamingsOf } from '../../ledger/namings.ts';
import { idsNaming } from '../../ledger/references.ts';
import { listSelfTransfers } from '../../ledger/transfers.ts';
import { describeBody } from '../resolve/describe-body.ts';
import { levelByEnding } from '../resolve/place-level.ts';
import { type Edit, label, refuseStep } from './edit.ts';
import { settleTwinsAgain } from './twins.ts';

/** Two entries are one body: all that hangs on the first goes to the second, and the first leaves the directory. */
export function join(edit: Edit, { id, into }: { readonly id: number; readonly into: number }): string {
  const { db } = edit;
  if (id === into) refuseStep('same-body', '选中的是同一个单位');
  const from = getDepartment(db, id);
  const to = getDepartment(db, into);
  refuseUnlike(from, to);
  joinInto(edit, from, to);
  return `${label(from)}与${label(to)}是同一单位，合并为${label(to)}`;
}

function joinInto(edit: Edit, from: Department, to: Department): void {
  const { db, rows } = edit;
  const taskIds = listTaskIdsOf(db, from.id);
  moveNamings(edit, from, to);
  moveNames(edit, from, to);
  moveMemberships(edit, from, to);
  for (const [table, column] of PLAIN) {
    for (const row of idsNaming(db, table, column, from.id)) rows.update(table, row, { [column]: to.id });
  }
  for (const row of listSelfTransfers(db, to.id)) rows.remove('transfers', row);
  settleTwinsAgain(edit, taskIds);
  const { line, level } = describeBody(to.place, to.name, edit.data);
  rows.update('departments', to.id, { line: to.line ?? from.line ?? line, level: to.level ?? from.level ?? level });
  rows.remove('departments', from.id);
}

/** What goes over as it is. */
const PLAIN = [
  ['obligations', 'named_department_id'],
  ['obligations', 'department_id'],
  ['transfers', 'from_department_id'],
  ['transfers', 'to_department_id'],
  ['department_contacts', 'department_id'],
  ['forms', 'department_id'],
  ['returned_files', 'department_id'],
] as const;

/** 市民政局 is not 区民政局, and there is a 区民政局 in every district: no step of a person makes one of two. */
function refuseUnlike(from: Department, to: Department): void {
  const both = `${label(from)}与${label(to)}`;
  if (from.level !== null && to.level !== null && from.level !== to.level) {
    refuseStep('other-level', `${both}层级不同，不是同一单位。如果层级登记有误，请先改正层级`);
  }
  if (from.place !== to.place && isOfItsPlace(from) && isOfItsPlace(to)) {
    refuseStep('other-place', `${both}不在同一地区，不是同一单位`);
  }
  if ((from.kind === 'group') !== (to.kind === 'group')) {
    refuseStep('group-and-body', `${both}一个是集体称谓，一个是单位，不能合并`);
  }
}

/** 市民政局 may stand under a district whose city is not known; such an entry can be joined with the city's own. */
function isOfItsPlace({ place, level }: Department): boolean {
  return level !== null && levelByEnding(place) === level;
}

function moveNamings({ db, rows }: Edit, from: Department, to: Department): void {
  const reason = `人工合并：“${from.name}”与“${to.name}”是同一单位。`;
  for (const { id, name, certainty } of listNamingsOf(db, from.id)) {
    // That both are one says nothing of a doubtful name that was read as the first.
    const settles = certainty === 'certain' || name === from.name;
    const settled = { rule: 'answered', certainty: 'certain', reason, decided_by: 'person' };
    rows.update('namings', id, { department_id: to.id, ...(settles ? settled : {}) });
  }
}

/** The official names of the second hold; those of the first stay known beside them, with their time. */
function moveNames({ db, rows, today }: Edit, from: Department, to: Department): void {
  const known = new Set([to.name, ...listNamesOf(db, to.id).map(({ name }) => name)]);
  for (const { id, name } of listNamesOf(db, from.id)) {
    if (known.has(name)) rows.remove('department_names', id);
    else rows.update('department_names', id, { department_id: to.id, kind: 'short' });
    known.add(name);
  }
  if (known.has(from.name)) return;
  const record = { department_id: to.id, name: from.name, kind: 'short', since: null, until: null, document: null };
  rows.insert('department_names', { ...record, recorded_on: today });
}

function moveMemberships({ db, rows }: Edit, from: Department, to: Department): void {
  const members = new Set(listMembers(db, to.id).map(({ departmentId }) => departmentId));
  for (const { id, departmentId } of listMembers(db, from.id)) {
    if (members.has(departmentId)) rows.remove('group_members', id);
    else rows.update('group_members', id, { group_id: to.id });
  }
  const groups = new Set(listMemberships(db, to.id).map(({ groupId }) => groupId));
  for (const { id, groupId } of listMemberships(db, from.id)) {
    if (groups.has(groupId)) rows.remove('group_members', id);
    else rows.update('group_members', id, { member_id: to.id });
  }
}
