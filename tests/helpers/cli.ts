import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run-command.ts';
import { makeSheet, textCell } from './make-xlsx.ts';

export type CliResult = { readonly status: number | null; readonly out: string; readonly err: string };

const root = join(import.meta.dirname, '..', '..');
const samples = join(root, 'seeds', 'samples');

/** The four workbooks that come with the program. */
export const HUADU = join(samples, '花都区医养结合试点工作任务分解表.xlsx');
export const CHAOYANG = join(samples, '朝阳区医养结合重点任务分工表.xlsx');
export const WUHAI = join(samples, '乌海市医养结合工作重点任务分工方案.xlsx');

/** Runs a command inside the test's process. */
export async function duban(...args: readonly string[]): Promise<CliResult> {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

/** Starts a command as a program of its own; `kill` ends it as a power cut would. */
export function startDuban(args: readonly string[]): { kill(): void; readonly ended: Promise<CliResult> } {
  const child = spawn(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'close').then(([status]) => ({ status, out, err }));
  return { kill: () => void child.kill('SIGKILL'), ended };
}

/** Writes a task table of `tasks` rows as a workbook of that name; gives its path. */
export function writeTable(folder: string, name: string, tasks: number): string {
  const row = (number: number, texts: readonly string[]) =>
    `<row r="${number}">${texts.map((text, column) => textCell(`${'ABC'[column]}${number}`, text)).join('')}</row>`;
  const rows = Array.from({ length: tasks }, (_, index) =>
    row(index + 3, [
      String(index + 1),
      `推进第${index + 1}项重点工作，达到70%以上`,
      '区民政局牵头，区财政局、区教育局配合',
    ]),
  );
  const head = row(1, [`${name}重点任务分工表`]) + row(2, ['序号', '工作任务', '责任单位']);
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, makeSheet(head + rows.join('')));
  return path;
}
