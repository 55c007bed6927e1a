import type { Department } from '../../ledger/departments.ts';
import { listTaskIdsOf } from '../../ledger/held-obligations.ts';
import { join } from '../edit/join.ts';
import { describeBody } from '../resolve/describe-body.ts';
import { type Asked, decline, type Scene } from './asked.ts';

/**
 * Two entries of one place that are of one line and level: 区卫计局 and 区卫生健康局 came in before the ledger knew lines.
 * They may be one body; only a person joins them.
 */
export function askSameBodies({ db, data, entries, declined }: Scene): readonly Asked[] {
  const lineOf = (body: Department) => body.line ?? describeBody(body.place, body.name, data).line;
  const described = entries.map((body) => ({ body, line: lineOf(body) }));
  return described.flatMap(({ body, line }): readonly Asked[] => {
    if (body.line !== null || line === null || body.origin === 'office') return [];
    const other = described.find(
      (each) =>
        each.line === line &&
        each.body.id !== body.id &&
        each.body.place === body.place &&
        each.body.level === body.level &&
        (each.body.line !== null || each.body.id > body.id),
    )?.body;
    if (!other) return [];
    const key = `same:${body.id}:${other.id}`;
    if (declined.has(key)) return [];
    return [
      {
        key,
        kind: 'name',
        message: `“${body.name}”与“${other.name}”可能是同一单位，名册中各有一条。`,
        reason: '两者在同一地区、同一层级，按基础资料属于同一类机构先后或不同写法的名称。',
        departmentId: body.id,
        place: body.place,
        taskIds: listTaskIdsOf(db, body.id),
        choices: [
          { id: 'join', label: `是同一单位，合并为“${other.name}”` },
          { id: 'keep', label: '是两个单位' },
        ],
        settle: (edit, { choice }) =>
          choice === 'join' ? void join(edit, { id: body.id, into: other.id }) : decline(edit, [key]),
      },
    ];
  });
}
