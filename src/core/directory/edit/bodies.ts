import type { BodyKind, Level } from '../../../shared/model/directory.ts';
import { findBearer } from '../../ledger/department-names.ts';
import { type Department, getDepartment, listEntries } from '../../ledger/departments.ts';
import { listMembers } from '../../ledger/groups.ts';
import { inProtocolOrder } from '../../ledger/protocol-order.ts';
import { describeBody } from '../resolve/describe-body.ts';
import { type Edit, label, refuseStep } from './edit.ts';

type NamedPlace = { readonly place: string; readonly name: string };
export type NewBody = NamedPlace & { readonly level: Level | null; readonly kind: BodyKind };

/**
 * Enters a body that a step needs, as its name describes it; refuses a name that another one of the place goes by.
 * @param place of the documents that the name is for: 市民政局 in one of 花都区 is entered in 广州市
 * @param except the body that goes by the name until now
 * @returns its id
 */
export function enterBody({ db, rows, data }: Edit, { place, name }: NamedPlace, except: number | null = null): number {
  const body = describeBody(place, name, data);
  refuseBorneName(db, body.place, name, except);
  return rows.insert('departments', { ...body, origin: 'office' });
}

/** Enters a body as the office describes it; gives its id. */
export function add({ db, rows, data }: Edit, body: NewBody): number {
  refuseBorneName(db, body.place, body.name, null);
  const { line } = describeBody(body.place, body.name, data);
  return rows.insert('departments', { ...body, line, origin: 'office' });
}

/** Corrects level and kind. */
export function editBody(
  { db, rows }: Edit,
  { id, level, kind }: { readonly id: number; readonly level: Level | null; readonly kind: BodyKind },
): string {
  const body = getDepartment(db, id);
  if (body.kind === 'group' && kind !== 'group' && listMembers(db, id).length > 0) {
    refuseStep('has-members', `${label(body)}登记有成员单位，不能改为别的类别。请先移去成员`);
  }
  rows.update('departments', id, { level, kind });
  return `修改${label(body)}的层级和类别`;
}

/** The order of protocol of these bodies of one place; the others of the place keep theirs around them. */
export function order({ db, rows, data }: Edit, { ids }: { readonly ids: readonly number[] }): string {
  const bodies = ids.map((id) => getDepartment(db, id));
  const [first] = bodies;
  if (!first || new Set(ids).size < ids.length) refuseStep('same-body', '同一个单位在顺序中出现两次');
  const stray = bodies.find(({ place }) => place !== first.place);
  if (stray) refuseStep('other-place', `${label(stray)}与${label(first)}不在同一地区，不能一起排序`);
  const lines = new Map(data.lines.map(({ id, protocol }) => [id, protocol]));
  const moved = new Set(ids);
  const queue = [...bodies];
  inProtocolOrder(listEntries(db, first.place), lines).forEach((body, index) => {
    const placed: Department = (moved.has(body.id) ? queue.shift() : body) ?? body;
    rows.update('departments', placed.id, { protocol: index + 1 });
  });
  return `调整${first.place} ${ids.length} 个单位的排列顺序`;
}

/** Refuses a name that another body of the place goes by, says which, and offers to join them. */
export function refuseBorneName(db: Edit['db'], place: string, name: string, except: number | null): void {
  const bearer = findBearer(db, place, name, except);
  if (!bearer) return;
  const is = bearer.name === name ? '已经在名册中' : `已经是“${bearer.name}”的名称`;
  refuseStep('name-borne', `${place}的“${name}”${is}。如果指的是同一个单位，请用“合并”`);
}
