import type { GroupMember } from '../../shared/model/directory.ts';
import type { ReadableDB } from './database.ts';

/** The members of groups (各街乡) with their time. */

export type MemberRecord = GroupMember & { readonly recordedOn: string };

/** In the order in which they were entered, with those that are members no more. */
export function listMembers(db: ReadableDB, groupId: number): readonly MemberRecord[] {
  return db
    .prepare<MemberRecord>(
      `SELECT m.id, m.member_id AS departmentId, d.name, m.since, m.until, m.recorded_on AS recordedOn
       FROM group_members m JOIN departments d ON d.id = m.member_id WHERE m.group_id = ? ORDER BY m.id`,
    )
    .all(groupId);
}

/** The groups that a body is or was a member of. */
export function listGroupsOf(
  db: ReadableDB,
  departmentId: number,
): readonly { readonly groupId: number; readonly name: string }[] {
  return db
    .prepare<{ groupId: number; name: string }>(
      `SELECT DISTINCT d.id AS groupId, d.name FROM group_members m JOIN departments d ON d.id = m.group_id
       WHERE m.member_id = ? ORDER BY d.id`,
    )
    .all(departmentId);
}

/** The memberships of a body, as rows. */
export function listMemberships(
  db: ReadableDB,
  departmentId: number,
): readonly { readonly id: number; readonly groupId: number }[] {
  return db
    .prepare<{ id: number; groupId: number }>(
      'SELECT id, group_id AS groupId FROM group_members WHERE member_id = ? ORDER BY id',
    )
    .all(departmentId);
}

/** The members of each group on a day, as far as the ledger knew then; a group without any is left out. */
export function membersAt(db: ReadableDB, day: string): ReadonlyMap<number, readonly number[]> {
  const rows = db
    .prepare<{ groupId: number; memberId: number }>(
      `SELECT DISTINCT group_id AS groupId, member_id AS memberId FROM group_members
       WHERE recorded_on <= ? AND COALESCE(since, '') <= ? AND COALESCE(until, '9999') >= ?
       ORDER BY group_id, member_id`,
    )
    .all(day, day, day);
  const groups = Map.groupBy(rows, ({ groupId }) => groupId);
  return new Map([...groups].map(([id, members]) => [id, members.map(({ memberId }) => memberId)]));
}
