import { KINDS } from '../../../../shared/glossary.ts';
import type { BodyKind } from '../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { stepActive } from '../../../components/virtual-rows.ts';

/** A row of the tree that is in sight: place → kind → body. */
export type TreeRow =
  | {
      readonly row: 'place';
      readonly key: string;
      readonly place: string;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly row: 'kind';
      readonly key: string;
      readonly kind: BodyKind;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly row: 'body'; readonly key: string; readonly body: DepartmentSummary };

export const TREE_DEPTH: Record<TreeRow['row'], number> = { place: 1, kind: 2, body: 3 };

export function keyOfBody(id: number): string {
  return `body ${id}`;
}

/**
 * The rows in sight, bodies in the order they came (that of protocol).
 * @param closed keys of places and kinds that the person closed
 */
export function treeRows(departments: readonly DepartmentSummary[], closed: ReadonlySet<string>): readonly TreeRow[] {
  const places = Map.groupBy(departments, ({ place }) => place);
  return [...places].flatMap(([place, bodies]): readonly TreeRow[] => {
    const key = `place ${place}`;
    const head: TreeRow = { row: 'place', key, place, count: bodies.length, open: !closed.has(key) };
    return head.open ? [head, ...kindRows(place, bodies, closed)] : [head];
  });
}

function kindRows(
  place: string,
  bodies: readonly DepartmentSummary[],
  closed: ReadonlySet<string>,
): readonly TreeRow[] {
  return KINDS.flatMap((kind): readonly TreeRow[] => {
    const some = bodies.filter((body) => body.kind === kind);
    if (some.length === 0) return [];
    const key = `kind ${place} ${kind}`;
    const head: TreeRow = { row: 'kind', key, kind, count: some.length, open: !closed.has(key) };
    if (!head.open) return [head];
    return [head, ...some.map((body): TreeRow => ({ row: 'body', key: keyOfBody(body.id), body }))];
  });
}

export type TreeStep =
  | { readonly step: 'go'; readonly index: number }
  | { readonly step: 'toggle'; readonly key: string };

/**
 * What a key does in the tree, null where it is not ours: ↑ ↓ Home End walk; ← closes or leads to the head of the group;
 * → opens or leads into it. `active` is -1 where nothing is chosen; `page` is the number of rows of one screen.
 */
export function treeStep(key: string, rows: readonly TreeRow[], active: number, page: number): TreeStep | null {
  const row = rows[active];
  if (row && key === 'ArrowLeft') {
    if (row.row !== 'body' && row.open) return { step: 'toggle', key: row.key };
    const head = rows.slice(0, active).findLastIndex((other) => TREE_DEPTH[other.row] < TREE_DEPTH[row.row]);
    return head < 0 ? null : { step: 'go', index: head };
  }
  if (row && key === 'ArrowRight') {
    if (row.row === 'body') return null;
    return row.open ? { step: 'go', index: active + 1 } : { step: 'toggle', key: row.key };
  }
  const index = stepActive(key, active, rows.length, page);
  return index === null ? null : { step: 'go', index };
}
