import type { GroupMember } from '../../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../../shared/model/ledger.ts';

/** A member while the list is edited. */
export type MemberDraft = Omit<GroupMember, 'id'>;

export type PastedNames = {
  readonly found: readonly DepartmentSummary[];
  /** Names that no body of the place has. */
  readonly unknown: readonly string[];
};

/** Finds the bodies of a place that a pasted list names, one name a line or several with 、 between; each once. */
export function readPastedNames(text: string, all: readonly DepartmentSummary[], place: string): PastedNames {
  const names = new Set(
    text
      .split(/[\n\r\t、，,；;]+/)
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const bodies = all.filter((body) => body.place === place);
  const byName = new Map<string, DepartmentSummary>();
  // A body's own name counts before another one's short name or wording.
  for (const list of ['wordings', 'names'] as const) {
    for (const body of bodies) for (const name of body[list]) byName.set(name, body);
  }
  for (const body of bodies) byName.set(body.name, body);
  const found = new Set([...names].flatMap((name) => byName.get(name) ?? []));
  return { found: [...found], unknown: [...names].filter((name) => !byName.has(name)) };
}

/** The members with these bodies added; who is a member already keeps the time. */
export function addMembers(
  members: readonly MemberDraft[],
  bodies: readonly DepartmentSummary[],
): readonly MemberDraft[] {
  const present = new Set(members.map(({ departmentId }) => departmentId));
  const added = bodies.filter(({ id }) => !present.has(id));
  return [...members, ...added.map(({ id, name }) => ({ departmentId: id, name, since: null, until: null }))];
}
