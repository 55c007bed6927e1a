import { parseRange, rangeAddress } from '../../shared/model/address.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { Doubt, RecognizedTask, TaskTable } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { LikenessIndex } from './likeness.ts';

/** Texts are taken for the same where so many pairs of characters are: a retyped bracket, a lost 区级各相关单位. */
const SAME = 0.95;
/** One or two like tasks may be meant; three in a row were pasted. */
const SHORTEST_RUN = 3;

/** A stretch of tasks that says what an earlier one says: task `from + n` repeats `like + n`. */
type Run = { readonly from: number; readonly like: number; length: number };

/**
 * Finds stretches of at least three tasks in a row that a file holds twice, in one table or in two. Collections of plans
 * on template sites do (篇三 is 篇五, 篇九 is 篇十三), and so do tables put together from two drafts. Nothing is dropped:
 * one doubt for each stretch asks whether the later one shall be left out.
 */
export function findPastedTwice(tables: readonly TaskTable[]): readonly Doubt[] {
  const tasks = tables.flatMap((table) => table.tasks);
  return findRuns(tasks).map((run) => toDoubt(run, tasks));
}

function findRuns(tasks: readonly RecognizedTask[]): readonly Run[] {
  const index = new LikenessIndex<number>();
  const runs: Run[] = [];
  let growing: Run[] = [];
  tasks.forEach(({ content, responsibility }, at) => {
    // The same work for other bodies, a sheet for each town, is no second copy.
    const text = content + responsibility;
    const like = index.find(text, SAME).map(({ key }) => key);
    index.add(at, text);
    const [first] = like;
    growing = growing.filter((run) => {
      if (!like.includes(run.like + run.length)) return false;
      run.length += 1;
      return true;
    });
    if (growing.length > 0 || first === undefined) return;
    const run: Run = { from: at, like: first, length: 1 };
    growing.push(run);
    runs.push(run);
  });
  // A table of one sentence over and over is like itself, task by task: that is no second copy.
  return runs.filter(({ from, like, length }) => length >= SHORTEST_RUN && like + length <= from);
}

function toDoubt({ from, like, length }: Run, tasks: readonly RecognizedTask[]): Doubt {
  const later = tasks.slice(from, from + length);
  const place = { sheet: later[0]?.source.sheet ?? '', cell: rangeOf(later) };
  const earlier = rangeOf(tasks.slice(like, like + length));
  const message = `${place.cell} 的 ${length} 项任务与 ${earlier} 的几乎相同，疑似重复粘贴，两份都已读入，请核对。`;
  const corrections = later.flatMap(({ source }): readonly Correction[] =>
    rowsOf(source.range).map((row) => ({ kind: 'row', sheet: source.sheet, row, meaning: 'ignored' })),
  );
  const doubt: Doubt = { severity: 'warning', code: 'pasted-twice', message, ...place };
  return withChoices(doubt, '两份都保留', [{ label: '后一份不读入', corrections }]);
}

function rangeOf(tasks: readonly RecognizedTask[]): string {
  const rects = tasks.flatMap(({ source }) => parseRange(source.range) ?? []);
  return rangeAddress({
    top: Math.min(...rects.map(({ top }) => top)),
    left: Math.min(...rects.map(({ left }) => left)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
    right: Math.max(...rects.map(({ right }) => right)),
  });
}

function rowsOf(range: string): readonly number[] {
  const rect = parseRange(range);
  return rect ? Array.from({ length: rect.bottom - rect.top + 1 }, (_, index) => rect.top + index) : [];
}
