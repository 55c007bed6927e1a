import type { Role } from '../../../shared/model/table.ts';
import type { WrittenDuty } from '../../ledger/written-tasks.ts';
import { parseResponsibility } from '../../parsing/responsibility/parse-responsibility.ts';

/**
 * Who owes a task, in words that an import reads as the same bodies with the same roles: those of the source wherever one
 * cell alone tells them, else words of ours. A source with a column 牵头单位 and one 配合单位 says the role in its headers,
 * and both cells put together would lose it.
 */
export function responsibilityWording(source: string, duties: readonly WrittenDuty[]): string {
  return readsAs(source, duties) ? source : inOurWords(duties);
}

function readsAs(text: string, duties: readonly WrittenDuty[]): boolean {
  const { assignments } = parseResponsibility([{ text, cell: 'A1', sheet: '', column: 'undivided' }], {
    firstIsLead: false,
  });
  return namesOf(assignments) === namesOf(duties);
}

const namesOf = (duties: readonly WrittenDuty[]): string =>
  duties
    .map(({ expanded, role }) => `${expanded} ${role}`)
    .sort()
    .join('\n');

/** How each role is said; in this order. */
const SAYING: readonly (readonly [Role, (names: string) => string])[] = [
  ['lead', (names) => `${names}牵头`],
  ['sole', (names) => `${names}负责`],
  ['joint', (names) => `${names}按职责分工负责`],
  ['unspecified', (names) => names],
  ['support', (names) => `${names}配合`],
];

/** 区民政局牵头，区财政局、区教育局配合. */
function inOurWords(duties: readonly WrittenDuty[]): string {
  return SAYING.flatMap(([role, say]) => {
    const names = duties.filter((duty) => duty.role === role).map(({ expanded }) => expanded);
    return names.length > 0 ? [say(names.join('、'))] : [];
  }).join('，');
}
