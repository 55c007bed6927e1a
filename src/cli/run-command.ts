import { inspect } from 'node:util';
import { AppError, errorData } from '../shared/errors.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

type Command = { readonly USAGE: string; readonly run: (args: readonly string[], io: Io) => Promise<number> };

/** One file a command, loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  parse: () => import('./commands/parse.ts'),
  import: () => import('./commands/import.ts'),
  undo: () => import('./commands/undo.ts'),
  report: () => import('./commands/report.ts'),
  list: () => import('./commands/list.ts'),
  periods: () => import('./commands/periods.ts'),
  progress: () => import('./commands/progress.ts'),
  merge: () => import('./commands/merge.ts'),
  forms: () => import('./commands/forms.ts'),
  departments: () => import('./commands/departments.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  check: () => import('./commands/check.ts'),
  demo: () => import('./commands/demo.ts'),
  serve: () => import('./commands/serve.ts'),
};

const HELP = ['help', '--help', '-h'];

async function printHelp(io: Io): Promise<number> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  io.out(`用法：\n${commands.map(({ USAGE }) => `  ${USAGE}\n`).join('')}各命令加 --debug 可以看到出错位置。\n`);
  return 0;
}

/** Runs one command; returns its exit status: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const debug = args.includes('--debug');
  const [name = '', ...rest] = args.filter((arg) => arg !== '--debug');
  try {
    if (HELP.includes(name)) return await printHelp(io);
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load)
      throw new UsageError(
        `没有这个命令：“${name}”。可用的命令：${Object.keys(COMMANDS).join('、')}。用法见 duban help。`,
      );
    return await (await load()).run(rest, io);
  } catch (error) {
    if (debug) io.err(`${inspect(error)}\n`);
    const data = error instanceof UsageError ? { code: 'usage', message: error.message } : errorData(error);
    if (rest.includes('--json')) io.out(`${JSON.stringify({ error: data }, null, 2)}\n`);
    io.err(`${data.message}\n`);
    if (!(error instanceof AppError || error instanceof UsageError) && !debug)
      io.err('加上 --debug 可以看到出错位置。\n');
    return error instanceof UsageError ? 2 : 1;
  }
}
