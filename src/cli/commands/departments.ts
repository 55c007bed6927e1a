import { parseArgs } from 'node:util';
import { ROLE_WORDS, ROLES } from '../../shared/glossary.ts';
import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban departments --db 台账 [--json]';

/** `duban departments --db FILE`: the bodies of each place, their wordings, and what each owes in which role. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options: LEDGER_OPTIONS }));
  return withApp({ db: required(values.db, 'db', USAGE), today: values.today }, (app) => {
    const departments = app.departments.list();
    const places = Map.groupBy(departments, ({ place }) => place);
    const lines = [...places].flatMap(([place, group]) => [
      `${place}（${group.length} 个单位）`,
      ...group.map(describe),
    ]);
    print(io, values.json, { departments }, lines.length > 0 ? lines : ['台账中还没有单位。']);
    return 0;
  });
}

function describe(department: DepartmentSummary): string {
  const roles = ROLES.filter((role) => department[role] > 0).map((role) => `${ROLE_WORDS[role]} ${department[role]}`);
  const others = department.wordings.filter((wording) => wording !== department.name);
  const written = others.length > 0 ? `；原文又作 ${others.join('、')}` : '';
  return `  ${department.name}：${roles.join('，')}；共 ${department.tasks} 项任务${written}`;
}
