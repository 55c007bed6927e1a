import { getDepartment } from '../../ledger/departments.ts';
import { getNaming } from '../../ledger/namings.ts';
import { enterBody } from './bodies.ts';
import { type Edit, label, refuseStep } from './edit.ts';
import { leaveIfUnneeded, readNameAs } from './mean-another.ts';

export type Split = {
  readonly id: number;
  readonly namings: readonly number[];
  /** An entry, or the name of a new one. */
  readonly into: number | string;
};

/** Names that were read as this body mean another one; the tasks of those names follow them. */
export function split(edit: Edit, { id, namings, into }: Split): string {
  const { db } = edit;
  const body = getDepartment(db, id);
  const chosen = namings.map((naming) => getNaming(db, naming));
  const stray = chosen.find(({ departmentId }) => departmentId !== id);
  if (stray) refuseStep('not-its-name', `“${stray.name}”已经不指${label(body)}，请刷新后再看`);
  if (into === id) refuseStep('same-body', '选中的是同一个单位');
  const names = chosen.map(({ name }) => `“${name}”`).join('、');
  if (into === body.name) refuseStep('same-name', `${label(body)}自己就叫这个名称，请为分出的单位另写名称`);
  const target = typeof into === 'number' ? into : enterBody(edit, { place: body.place, name: into }, id);
  const to = getDepartment(db, target);
  for (const naming of chosen) readNameAs(edit, naming, target, `人工拆分：指“${to.name}”，不是“${body.name}”。`);
  leaveIfUnneeded(edit, id);
  return `${names}不指${label(body)}，改指${label(to)}`;
}
