import { findName, listNamesOf } from '../../ledger/department-names.ts';
import { getDepartment } from '../../ledger/departments.ts';
import { dayBefore } from '../days.ts';
import { refuseBorneName } from './bodies.ts';
import { type Edit, label, refuseStep } from './edit.ts';

export type Rename = {
  readonly id: number;
  readonly name: string;
  /** First day of the new name. */
  readonly since: string;
  readonly document: string | null;
};

/**
 * 更名: the same body has a new name from that day on, and had the old one until the day before. Not for days to come: a
 * list of today would bear a name that is not in force.
 */
export function rename({ db, rows, today }: Edit, { id, name, since, document }: Rename): string {
  const body = getDepartment(db, id);
  if (name === body.name) refuseStep('same-name', `${label(body)}现在就叫这个名称`);
  if (since > today) refuseStep('day-to-come', `更名日期 ${since} 还没有到，请到那天再登记`);
  refuseBorneName(db, body.place, name, id);
  const last = listNamesOf(db, id).findLast(({ kind }) => kind === 'official');
  if (last?.since && since <= last.since) {
    refuseStep('before-last-name', `${label(body)}自 ${last.since} 起用现在的名称，更名日期要在那之后`);
  }
  const until = dayBefore(since);
  const official = { department_id: id, kind: 'official', recorded_on: today };
  if (last) rows.update('department_names', last.id, { until });
  else rows.insert('department_names', { ...official, name: body.name, since: null, until, document: null });
  rows.insert('department_names', { ...official, name, since, until: null, document });
  rows.update('departments', id, { name });
  return `${label(body)}自 ${since} 起更名为“${name}”${document === null ? '' : `（${document}）`}`;
}

/** Another name that the body goes by. */
export function addShortName(
  { db, rows, today }: Edit,
  { id, name }: { readonly id: number; readonly name: string },
): string {
  const body = getDepartment(db, id);
  if (name === body.name || listNamesOf(db, id).some((each) => each.name === name)) {
    refuseStep('same-name', `${label(body)}已有“${name}”这个名称`);
  }
  refuseBorneName(db, body.place, name, id);
  const record = { department_id: id, name, kind: 'short', since: null, until: null, document: null };
  rows.insert('department_names', { ...record, recorded_on: today });
  return `${label(body)}增加简称“${name}”`;
}

/** Takes a name away that was entered by mistake; of a rename, the name before it holds on. */
export function removeName({ db, rows }: Edit, { nameId }: { readonly nameId: number }): string {
  const found = findName(db, nameId);
  if (!found) return refuseStep('no-such-name', '这个名称已不在名册中，请刷新后再看');
  const body = getDepartment(db, found.departmentId);
  const summary = `删去${label(body)}误登记的名称“${found.name}”`;
  if (found.kind === 'short') {
    rows.remove('department_names', nameId);
    return summary;
  }
  const official = listNamesOf(db, body.id).filter(({ kind }) => kind === 'official');
  const index = official.findIndex(({ id }) => id === nameId);
  const before = official[index - 1];
  if (!before) {
    return refuseStep(
      'first-name',
      `“${found.name}”是${label(body)}最早的名称，不能删去。要取消更名，请删去后来的名称`,
    );
  }
  rows.remove('department_names', nameId);
  if (official.length === 2) rows.remove('department_names', before.id);
  else rows.update('department_names', before.id, { until: found.until });
  if (index === official.length - 1) {
    refuseBorneName(db, body.place, before.name, body.id);
    rows.update('departments', body.id, { name: before.name });
  }
  return summary;
}
