import { parseRange } from '../../shared/model/address.ts';
import type { Doubt } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { doubt, rowChoices } from './doubts.ts';
import { readNumber } from './numbering.ts';
import type { RawTask, RawText } from './raw-table.ts';

type Entry = {
  readonly raw: RawText;
  /** 2. of 1.2. */
  readonly last: number;
  readonly prefix: string;
  readonly category: string;
};

/** The numbers of one count so far. */
class Run {
  readonly byValue = new Map<number, Entry>();
  previous: Entry | null = null;
  highest = 0;

  add(entry: Entry): void {
    if (!this.byValue.has(entry.last)) this.byValue.set(entry.last, entry);
    this.highest = Math.max(this.highest, entry.last);
    this.previous = entry;
  }
}

/**
 * Facts about the printed numbers that a person should know: a number used twice, one left out, one out of order, none
 * at all. They are never repaired, the paper counts as printed: one city's table has no 19 and two 49. Numbers that start
 * again at 1, or below another prefix (1.3, 2.1), begin a new run.
 */
export function checkNumbers(tasks: readonly RawTask[], sheet: string, hasNumbers: boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let run = new Run();
  for (const task of tasks) {
    if (!task.number) {
      if (hasNumbers) doubts.push(withoutNumber(task, sheet));
      continue;
    }
    const entry = toEntry(task.number, task);
    if (!entry || entry.raw.cell === run.previous?.raw.cell) continue;
    if (run.previous && beginsRun(entry, run.previous)) run = new Run();
    const fact = checkEntry(entry, run);
    if (fact) {
      const place = { sheet, cell: entry.raw.cell };
      doubts.push(withChoices(doubt('warning', fact.code, fact.message, place), '按原文保留'));
    }
    run.add(entry);
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

function checkEntry(entry: Entry, run: Run): { readonly code: string; readonly message: string } | null {
  const { last, raw } = entry;
  const { previous } = run;
  if (!previous) return null;
  const printed = `序号“${raw.text.trim()}”`;
  const twin = run.byValue.get(last);
  if (twin) {
    return {
      code: 'duplicate-number',
      message: `${printed}与 ${twin.raw.cell} 的序号重复，已按原样保留，请核对原文。`,
    };
  }
  if (last < previous.last) {
    return { code: 'number-order', message: `${printed}排在 ${previous.last} 之后，顺序颠倒，已按原样保留，请核对。` };
  }
  const next = run.highest + 1;
  if (last <= next) return null;
  const gap = last - 1 === next ? `${next}` : `${next} 至 ${last - 1}`;
  return { code: 'missing-number', message: `${printed}之前缺少 ${gap}，已按原样保留，请核对是否漏行。` };
}

function withoutNumber(task: RawTask, sheet: string): Doubt {
  const { cell } = task.content[0];
  const message = `${cell} 的任务没有序号，已照常读入，请核对是否与上一项为同一任务。`;
  const row = parseRange(cell)?.top ?? 1;
  const others = rowChoices(sheet, row, ['category', 'note', 'ignored']);
  return withChoices(doubt('warning', 'unnumbered-task', message, { sheet, cell }), '单独作为一项任务', others);
}
