import { isAsked } from '../../../../shared/asked-names.ts';
import type { NameAnswer } from '../../../../shared/model/directory.ts';
import type { ImportPlan, PlannedFile, PlannedName } from '../../../../shared/model/import-plan.ts';
import type { Accepted } from '../version/version-choice.ts';

/** What a person said of names, by place and name: it holds in every file of the plan. */
export type NameAnswers = ReadonlyMap<string, NameAnswer>;

export const NO_ANSWERS: NameAnswers = new Map();

/** How a file is taken in: not at all, whole, or some changes of it. */
type Taken = { readonly take: boolean; readonly accepted: Accepted };

/** A name of one place, where it was met first, and all that name it. */
export type ListedName = {
  readonly key: string;
  /** As the first file has it. */
  readonly planned: PlannedName;
  /** The index of that file in the plan. */
  readonly file: number;
  readonly tasks: number;
};

/** A way to answer who is meant; 1, 2, 3 on the keyboard. */
export type NameChoice = { readonly label: string; readonly why: string | null; readonly answer: NameAnswer };

export type NameCounts = {
  readonly names: number;
  /** Entries that the directory gets. */
  readonly bodies: number;
  /** Names that nobody has said a word about yet. */
  readonly open: number;
};

export function keyOfName({ place, name }: { readonly place: string; readonly name: string }): string {
  return JSON.stringify([place, name]);
}

/** The names of all files that are taken in, each once for its place. */
export function listNames(plan: ImportPlan, choices: readonly Taken[]): readonly ListedName[] {
  const found = new Map<string, ListedName>();
  plan.files.forEach((file, index) => {
    const choice = choices[index];
    if (file.kind === 'refused' || !choice?.take) return;
    for (const planned of namesTaken(file, choice.accepted)) {
      const key = keyOfName(planned);
      const earlier = found.get(key) ?? { key, planned, file: index, tasks: 0 };
      found.set(key, { ...earlier, tasks: earlier.tasks + planned.tasks });
    }
  });
  return [...found.values()];
}

/** Of a new version only the tasks whose changes are accepted bring their names. */
function namesTaken({ names, changes, recognized }: PlannedFile, accepted: Accepted): readonly PlannedName[] {
  if (accepted === null) return names;
  const tasks = recognized.tables.flatMap((table) => table.tasks);
  const named = new Set(
    changes.flatMap(({ index }, change) =>
      index !== null && accepted.has(change) ? (tasks[index]?.assignments.map(({ expanded }) => expanded) ?? []) : [],
    ),
  );
  return names.filter(({ name }) => named.has(name));
}

/** Those to be looked at: first what nobody knows, then what is only likely. */
export function askedNames(names: readonly ListedName[]): readonly ListedName[] {
  const asked = names.filter(({ planned }) => isAsked(planned));
  const isOpen = ({ planned }: ListedName) => planned.certainty === 'open';
  return [...asked.filter(isOpen), ...asked.filter((name) => !isOpen(name))];
}

/** The ways to settle a name, the likeliest first: a body of its own only where it is a whole name that is like others. */
export function choicesOf({ name, place, rule, certainty, candidates }: PlannedName): readonly NameChoice[] {
  const own: NameChoice = { label: '是单独的单位', why: null, answer: { name, means: 'own' } };
  const others = candidates.map(
    (candidate, index): NameChoice => ({
      label: `是“${candidate.name}”${candidate.place === place ? '' : `（${candidate.place}）`}`,
      why: candidate.why,
      answer: { name, means: 'candidate', candidate: index },
    }),
  );
  return rule === 'own-name' && certainty === 'likely' ? [own, ...others] : [...others, own];
}

/** How an answer reads. */
export function answerWords(planned: PlannedName, answer: NameAnswer, bodyName: (id: number) => string): string {
  if (answer.means === 'department') return `是“${bodyName(answer.departmentId)}”`;
  const same = (choice: NameChoice) => JSON.stringify(choice.answer) === JSON.stringify(answer);
  return choicesOf(planned).find(same)?.label ?? '';
}

export function countNames(names: readonly ListedName[], answers: NameAnswers): NameCounts {
  const meant = new Map(names.map(({ key, planned }) => [key, newBodyOf(planned, answers.get(key))]));
  // A new body goes by the name that was met first: it is whoever is meant by that one.
  const bodies = [...meant.values()].map((body) => (body !== null && meant.has(body) ? meant.get(body) : body));
  return {
    names: names.length,
    bodies: new Set(bodies.filter((body) => typeof body === 'string')).size,
    open: names.filter(({ key, planned }) => isAsked(planned) && !answers.has(key)).length,
  };
}

/** The body that the name will bring into the directory; null where it is there. */
function newBodyOf(planned: PlannedName, answer: NameAnswer | undefined): string | null {
  switch (answer?.means) {
    case 'department':
      return null;
    case 'own':
      return keyOfName(planned);
    case 'candidate': {
      const candidate = planned.candidates[answer.candidate];
      return candidate && candidate.departmentId === null ? keyOfName(candidate) : null;
    }
    case undefined:
      return planned.departmentId === null ? keyOfName(planned.body) : null;
  }
}

/** What was said of the names of one file. */
export function answersOf(file: PlannedFile, answers: NameAnswers): readonly NameAnswer[] {
  return file.names.flatMap((planned) => answers.get(keyOfName(planned)) ?? []);
}

/** The answers that still fit: the name is there, and is asked about with the same candidates. */
export function keepAnswers(answers: NameAnswers, before: ImportPlan, after: ImportPlan): NameAnswers {
  if (answers.size === 0) return answers;
  const [old, now] = [before, after].map(questionsOf);
  return new Map([...answers].filter(([key]) => now?.has(key) && now.get(key) === old?.get(key)));
}

function questionsOf(plan: ImportPlan): ReadonlyMap<string, string> {
  const names = plan.files.flatMap((file) => (file.kind === 'ready' ? file.names : []));
  return new Map(
    names.filter(isAsked).map((planned) => [keyOfName(planned), JSON.stringify([planned.body, planned.candidates])]),
  );
}
