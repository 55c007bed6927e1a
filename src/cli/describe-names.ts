import { isAsked } from '../shared/asked-names.ts';
import { CERTAINTY_WORDS } from '../shared/glossary.ts';
import type { PlannedFile, PlannedName } from '../shared/model/import-plan.ts';

/** A name of a file that a person should look at, as programs see it. */
export type UnresolvedName = PlannedName & { readonly file: string };

/** The names that no rule is sure of, those that nobody knows first. */
export function unresolvedNames(files: readonly PlannedFile[]): readonly UnresolvedName[] {
  const asked = files.flatMap(({ recognized: { file }, names }) =>
    names.filter(isAsked).map((name) => ({ file, ...name })),
  );
  return [
    ...asked.filter(({ certainty }) => certainty === 'open'),
    ...asked.filter(({ certainty }) => certainty !== 'open'),
  ];
}

/** A line for each of them: where it stands, what it is read as, why, and who else may be meant. */
export function describeNames(names: readonly UnresolvedName[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    `${names.length} 个单位名称待确认，先按下列读法登记：`,
    ...names.map(({ file, name, place, cell, certainty, reason, body, candidates }) => {
      const reading = body.name === name ? '单独登记' : `读作“${body.name}”`;
      const others = candidates.filter((candidate) => candidate.name !== body.name);
      const or = others.length > 0 ? `也可能是${others.map((other) => `“${other.name}”`).join('、')}。` : '';
      return `  ${CERTAINTY_WORDS[certainty]}：“${name}”（${place}，“${file}” ${cell}）${reading}。${reason}${or}`;
    }),
  ];
}
