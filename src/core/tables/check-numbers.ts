import type { Doubt } from '../../shared/model/table.ts';
import { doubt } from './doubts.ts';
import { readNumber } from './numbering.ts';
import type { RawTask, RawText } from './raw-table.ts';

type Entry = {
  readonly raw: RawText;
  /** 2. of 1.2. */
  readonly last: number;
  readonly prefix: string;
  readonly category: string;
};

/**
 * Facts about the printed numbers that a person should know: a number used twice, one left out, one out of order, none
 * at all. They are never repaired, the paper counts as printed: one city's table has no 19 and two 49. Numbers that start
 * again at 1, or below another prefix (1.3, 2.1), begin a new run.
 */
export function checkNumbers(tasks: readonly RawTask[], sheet: string, hasNumbers: boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let run: Entry[] = [];
  for (const task of tasks) {
    if (!task.number) {
      if (hasNumbers) doubts.push(withoutNumber(task, sheet));
      continue;
    }
    const entry = toEntry(task.number, task);
    const previous = run.at(-1);
    if (!entry || entry.raw.cell === previous?.raw.cell) continue;
    if (previous && beginsRun(entry, previous)) run = [];
    const fact = checkEntry(entry, run);
    if (fact) doubts.push(doubt('warning', fact.code, fact.message, { sheet, cell: entry.raw.cell }));
    run.push(entry);
  }
  return doubts;
}

function toEntry(raw: RawText, task: RawTask): Entry | null {
  const values = readNumber(raw.text)?.values;
  const last = values?.at(-1);
  if (!values || last === undefined) return null;
  const category = task.category.map((label) => label.text).join('/');
  return { raw, last, prefix: values.slice(0, -1).join('.'), category };
}

function beginsRun(entry: Entry, previous: Entry): boolean {
  if (entry.prefix !== previous.prefix) return true;
  const isNewCategory = entry.category !== previous.category;
  return entry.last === 1 ? isNewCategory || previous.last !== 1 : isNewCategory && entry.last < previous.last;
}

function checkEntry(entry: Entry, run: readonly Entry[]): { readonly code: string; readonly message: string } | null {
  const { last, raw } = entry;
  const previous = run.at(-1);
  if (!previous) return null;
  const printed = `序号“${raw.text.trim()}”`;
  const twin = run.find((other) => other.last === last);
  if (twin) {
    return {
      code: 'duplicate-number',
      message: `${printed}与 ${twin.raw.cell} 的序号重复，已按原样保留，请核对原文。`,
    };
  }
  if (last < previous.last) {
    return { code: 'number-order', message: `${printed}排在 ${previous.last} 之后，顺序颠倒，已按原样保留，请核对。` };
  }
  const next = Math.max(...run.map((other) => other.last)) + 1;
  if (last <= next) return null;
  const gap = last - 1 === next ? `${next}` : `${next} 至 ${last - 1}`;
  return { code: 'missing-number', message: `${printed}之前缺少 ${gap}，已按原样保留，请核对是否漏行。` };
}

function withoutNumber(task: RawTask, sheet: string): Doubt {
  const { cell } = task.content[0];
  const message = `${cell} 的任务没有序号，已照常读入，请核对是否与上一项为同一任务。`;
  return doubt('warning', 'unnumbered-task', message, { sheet, cell });
}
