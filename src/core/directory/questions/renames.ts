import { listMentions } from '../../ledger/department-duties.ts';
import { findBearer } from '../../ledger/department-names.ts';
import { getDepartment } from '../../ledger/departments.ts';
import { listTaskIdsOf } from '../../ledger/held-obligations.ts';
import { join } from '../edit/join.ts';
import { rename } from '../edit/names.ts';
import { proposeName } from '../propose/rename.ts';
import { type Asked, decline, type Scene } from './asked.ts';

/** 更名: bodies that are listed under a name of a past time. */
export function askRenames({ db, data, entries, declined }: Scene): readonly Asked[] {
  return entries.flatMap((body): readonly Asked[] => {
    const proposed = proposeName(body, (id) => listMentions(db, id), data);
    if (!proposed) return [];
    const { name, since, era, reason } = proposed;
    const key = `rename:${body.id}:${era}`;
    if (declined.has(key)) return [];
    const bearer = findBearer(db, body.place, name, body.id);
    return [
      {
        key,
        kind: 'rename',
        message: bearer
          ? `“${body.name}”与“${bearer.name}”应是同一单位先后的名称，名册中各有一条。`
          : `“${body.name}”可能已更名为“${name}”，各地名称不尽相同，请核对。`,
        reason,
        departmentId: body.id,
        place: body.place,
        taskIds: listTaskIdsOf(db, body.id),
        choices: [
          bearer
            ? { id: 'join', label: `合并到“${bearer.name}”` }
            : { id: 'rename', label: `更名为“${name}”`, asks: 'name', name },
          { id: 'keep', label: bearer ? '是两个单位' : '仍用现名' },
        ],
        settle(edit, { choice, name: given }) {
          if (choice === 'keep') decline(edit, [key]);
          else if (choice === 'join' && bearer) join(edit, { id: body.id, into: bearer.id });
          else if (getDepartment(edit.db, body.id).name !== given) {
            rename(edit, { id: body.id, name: given ?? name, since, document: null });
          }
        },
      },
    ];
  });
}
