import { joinMarker, readMarker, readNumber } from './numbering.ts';
import type { RawText } from './raw-table.ts';
import type { Placed } from './row-view.ts';
import { normalize } from './text.ts';

type Label = { readonly raw: RawText; readonly level: number | null };

/**
 * The categories that hold for the next task: labels in rows of their own (一、 →（一）) and columns carried down. Reads
 * top to bottom; one for each table.
 */
export class CategoryPath {
  #labels: Label[] = [];
  #columns: (RawText | null)[] = [];

  /**
   * A label in a row of its own. Its numbering tells where it belongs: 二、 ends 一、 and all below it, （一） goes below.
   * One without a number takes the place of the last such label; the first one goes below what stands already, unless
   * tasks came in between (`afterTask`): then nothing shows that it is part of them.
   */
  enter(raw: RawText, afterTask: boolean): void {
    const level = readMarker(raw.text)?.level ?? null;
    const same = this.#labels.findIndex((label) =>
      level === null || label.level === null ? label.level === level : label.level >= level,
    );
    if (same >= 0) this.#labels.length = same;
    else if (level === null && afterTask) this.#labels = [];
    this.#labels.push({ raw, level });
    this.#columns = [];
  }

  /** The category columns of one row: a new value ends those further in; a blank goes on with the value above it. */
  carry(placed: readonly Placed[], columns: readonly number[], toRaw: (placed: Placed) => RawText): void {
    columns.forEach((column, index) => {
      const here = placed.find((item) => item.column.index === column);
      if (!here) return;
      const raw = toRaw(here);
      if (this.#columns[index]?.cell === raw.cell) return;
      this.#columns[index] = raw;
      this.#columns.length = index + 1;
    });
  }

  /** Outer → inner; a number in a column of its own is put before its label (一 | 重点任务 → 一、重点任务). */
  path(): readonly RawText[] {
    const labels = this.#labels.map((label) => label.raw);
    const columns = this.#columns.filter((raw) => raw != null);
    const [label] = labels;
    const [column] = columns;
    const outer = levelOf(column) < levelOf(label) ? [...columns, ...labels] : [...labels, ...columns];
    return joinNumbers(outer).filter(
      (raw, index, all) => index === 0 || normalize(raw.text) !== normalize(all[index - 1]?.text ?? ''),
    );
  }
}

function levelOf(raw: RawText | undefined): number {
  return (raw && readMarker(raw.text)?.level) ?? Number.POSITIVE_INFINITY;
}

function joinNumbers(path: readonly RawText[]): RawText[] {
  const joined: RawText[] = [];
  for (const raw of path) {
    const before = joined.at(-1);
    if (before && readNumber(before.text) && !readMarker(raw.text)) {
      joined[joined.length - 1] = { ...raw, text: joinMarker(before.text.trim(), raw.text) };
    } else joined.push(raw);
  }
  return joined;
}
