import type { GroupForm } from '../../../shared/model/directory.ts';
import { evidenceIn, listIn, oneOf } from './cells.ts';
import { readRows } from './rows.ts';
import { unique } from './unique.ts';

const DEFINITE_BY_WORD = new Map([
  ['是', true],
  ['否', false],
]);

/**
 * Expressions for many bodies at once, from `groups.csv`.
 * @throws Error naming file and line of a row that cannot be, also where two groups share an expression
 */
export function readGroups(files: ReadonlyMap<string, string>): readonly GroupForm[] {
  const rows = readRows(files, 'groups.csv', ['编号', '名称', '成员可列', '说法', '依据等级', '来源']);
  unique(rows, (row) => row.required('编号'));
  const all = new Set<string>();
  return rows.map((row) => {
    const expressions = listIn(row.required('说法'));
    for (const expression of expressions) {
      if (all.has(expression)) throw new Error(`${row.at}: ${expression} stands in the file twice`);
      all.add(expression);
    }
    return {
      id: row.required('编号'),
      title: row.required('名称'),
      definite: oneOf(row, '成员可列', DEFINITE_BY_WORD),
      expressions,
      ...evidenceIn(row),
    };
  });
}
