import { parseArgs } from 'node:util';
import { KIND_WORDS, LEVEL_WORDS, QUESTION_WORDS, ROLE_WORDS, ROLES } from '../../shared/glossary.ts';
import type { DepartmentName, Question } from '../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban departments --db 台账 [--json]';

/** A body with its names and their time. */
type Listed = DepartmentSummary & { readonly datedNames: readonly DepartmentName[] };

/**
 * `duban departments --db FILE`: the bodies of each place in order of protocol, what they were called when, their
 * wordings, what each owes in which role; then what waits for a person's word.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options: LEDGER_OPTIONS }));
  return withApp({ db: required(values.db, 'db', USAGE), today: values.today }, (app) => {
    const departments = app.departments.list().map((each): Listed => {
      const datedNames = each.names.length > 0 ? app.departments.get(each.id).names : [];
      return { ...each, datedNames };
    });
    const questions = app.departments.questions();
    const places = Map.groupBy(departments, ({ place }) => place);
    const lines = [...places].flatMap(([place, group]) => [
      `${place}（${group.length} 个单位）`,
      ...group.map(describe),
    ]);
    const text = lines.length > 0 ? [...lines, ...describeQuestions(questions)] : ['台账中还没有单位。'];
    print(io, values.json, { departments, questions }, text);
    return 0;
  });
}

function describe(department: Listed): string {
  const { name, level, kind, tasks, wordings, datedNames, doubtful } = department;
  const what = [level === null ? null : LEVEL_WORDS[level], KIND_WORDS[kind]].filter((word) => word !== null).join(' ');
  const roles = ROLES.filter((role) => department[role] > 0).map((role) => `${ROLE_WORDS[role]} ${department[role]}`);
  const written = wordings.filter((wording) => wording !== name);
  const facts = [
    `  ${name}（${what}）：${roles.length > 0 ? `${roles.join('，')}；` : ''}共 ${tasks} 项任务`,
    written.length > 0 && `原文又作 ${written.join('、')}`,
    ...datedNames.filter((each) => each.name !== name).map(describeName),
    doubtful && '有名称待确认',
  ];
  return facts.filter((fact) => fact !== false).join('；');
}

function describeName({ name, kind, since, until }: DepartmentName): string {
  const span = [since && `自 ${since}`, until && `至 ${until}`].filter(Boolean).join(' ');
  return `${kind === 'official' ? '曾用名' : '又称'} ${name}${span === '' ? '' : `（${span}）`}`;
}

function describeQuestions(questions: readonly Question[]): readonly string[] {
  if (questions.length === 0) return [];
  return [
    `待确认 ${questions.length} 项`,
    ...questions.map(({ kind, place, message }) => `  ${place}  ${QUESTION_WORDS[kind]}：${message}`),
  ];
}
