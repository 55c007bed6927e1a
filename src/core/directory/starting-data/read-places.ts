import { LEVELS } from '../../../shared/glossary.ts';
import type { PlaceFact } from '../../../shared/model/directory.ts';
import { levelIn } from './cells.ts';
import { readRows } from './rows.ts';
import { unique } from './unique.ts';

/**
 * The administrative divisions down to the counties, from `places.csv`; districts of a municipality hang right on it.
 * @throws Error naming file and line of a row that cannot be
 */
export function readPlaces(files: ReadonlyMap<string, string>): readonly PlaceFact[] {
  const rows = readRows(files, 'places.csv', ['代码', '名称', '级别', '上级代码']);
  unique(rows, (row) => row.required('代码'));
  const levels = new Map(rows.map((row) => [row.required('代码'), levelIn(row)]));
  return rows.map((row) => {
    const level = levelIn(row);
    const parent = level === 'state' ? null : row.required('上级代码');
    const above = parent === null ? undefined : levels.get(parent);
    if (parent !== null && above === undefined) throw new Error(`${row.at}: no such place above: ${parent}`);
    if (above !== undefined && LEVELS.indexOf(above) >= LEVELS.indexOf(level)) {
      throw new Error(`${row.at}: ${parent} does not lie above`);
    }
    return { code: row.required('代码'), name: row.required('名称'), level, parent };
  });
}
