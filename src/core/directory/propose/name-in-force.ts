import type { BodyLine, DescribedBody, NameForm, StartingData } from '../../../shared/model/directory.ts';
import { type ReadName, readName } from '../resolve/read-name.ts';
import { indexOf } from '../resolve/starting-index.ts';

/** What a body of one line would be called as one of another line, or of a later time of its own. */

/** The time of its line that a name is of; null where the name is none of that line's. */
export function eraOf(name: ReadName, line: string): number | null {
  const eras = name.forms.filter((hit) => hit.line.id === line).map(({ form }) => form.era);
  return eras.length > 0 ? Math.max(...eras) : null;
}

/** The full form in force for bodies of that level; null where the line has none there: 药监局 of a district. */
export function formInForce(line: BodyLine, level: DescribedBody['level']): NameForm | null {
  if (level === null) return null;
  const forms = line.forms.filter(({ form, organs }) => form === 'full' && organs[level]);
  const era = Math.max(...forms.map((form) => form.era));
  return forms.find((form) => form.era === era) ?? null;
}

/** Endings that a place keeps through a rename: where the health office was a 局 it is one now. 区政务办 says nothing of it. */
const LASTING_ENDING = /[局委]$/;

/**
 * The name that `body` would have in that form: 区卫计局 → 区卫生健康局, with the prefix that the office writes, and its own
 * 局 or 委 where bodies of the form end so, else what most end in.
 */
export function nameInForm(body: DescribedBody, form: NameForm, data: StartingData): string {
  const read = readName(body.name, body.place, indexOf(data));
  const organs = (body.level && form.organs[body.level]) ?? [''];
  const own = read.forms[0]?.form.stem ?? '';
  if (read.shape === 'branch' && own !== '' && read.text.includes(own)) return read.text.replace(own, form.stem);
  const ending = organs.find((organ) => LASTING_ENDING.test(organ) && read.text.endsWith(organ)) ?? organs[0] ?? '';
  const name = read.front + form.stem + ending;
  return body.level === 'state' && read.front === '' ? ofTheState(name) : name;
}

/** 国家医疗保障局, 中央宣传部; ministries and commissions go without: 自然资源部. */
function ofTheState(name: string): string {
  if (name.startsWith('委')) return `中央${name.slice(1)}`;
  return name.endsWith('局') ? `国家${name}` : name;
}
