import { getDepartment } from '../../ledger/departments.ts';
import { listMembers, type MemberRecord } from '../../ledger/groups.ts';
import { dayBefore } from '../days.ts';
import { type Edit, label, refuseStep, refuseTurnedSpan } from './edit.ts';

export type NewMember = {
  readonly departmentId: number;
  readonly since: string | null;
  readonly until: string | null;
};

/**
 * All members of a group. Who is left out is a member no more from today on; reports of earlier days still count it, but
 * for one entered today only.
 */
export function setMembers(
  edit: Edit,
  { groupId, members }: { readonly groupId: number; readonly members: readonly NewMember[] },
): string {
  const { db, rows, today } = edit;
  const group = getDepartment(db, groupId);
  if (group.kind !== 'group') refuseStep('no-group', `${label(group)}不是集体称谓，不能登记成员单位`);
  for (const member of members) refuseMember(edit, groupId, member);
  refuseTwice(edit, members);

  const present = [...listMembers(db, groupId)];
  const take = (fits: (one: MemberRecord) => boolean) => {
    const index = present.findIndex(fits);
    return index < 0 ? undefined : present.splice(index, 1)[0];
  };
  const kept = new Map(members.map((each) => [each, take((one) => isSame(one, each))]));
  for (const member of members) {
    const { departmentId, since, until } = member;
    if (kept.get(member)) continue;
    const known = take((one) => one.departmentId === departmentId);
    if (known) rows.update('group_members', known.id, { since, until });
    else {
      rows.insert('group_members', { group_id: groupId, member_id: departmentId, since, until, recorded_on: today });
    }
  }
  for (const { id, since, until, recordedOn } of present) {
    if (recordedOn === today || (since ?? '') >= today) rows.remove('group_members', id);
    else if (until === null || until >= today) rows.update('group_members', id, { until: dayBefore(today) });
  }
  return `登记${label(group)}的成员单位 ${new Set(members.map(({ departmentId }) => departmentId)).size} 个`;
}

function isSame(one: MemberRecord, other: NewMember): boolean {
  return one.departmentId === other.departmentId && one.since === other.since && one.until === other.until;
}

function refuseMember({ db }: Edit, groupId: number, { departmentId, since, until }: NewMember): void {
  const member = getDepartment(db, departmentId);
  if (departmentId === groupId || member.kind === 'group') {
    refuseStep('group-in-group', `${label(member)}是集体称谓，不能作为成员单位，请选具体单位`);
  }
  refuseTurnedSpan(`${label(member)}作为成员`, { since, until });
}

function refuseTwice({ db }: Edit, members: readonly NewMember[]): void {
  for (const [index, one] of members.entries()) {
    const again = members
      .slice(index + 1)
      .find((other) => other.departmentId === one.departmentId && overlap(one, other));
    if (again) refuseStep('same-body', `${label(getDepartment(db, one.departmentId))}在成员中重复，起止日期有重叠`);
  }
}

function overlap(one: NewMember, other: NewMember): boolean {
  return (one.since ?? '') <= (other.until ?? '9999') && (other.since ?? '') <= (one.until ?? '9999');
}
