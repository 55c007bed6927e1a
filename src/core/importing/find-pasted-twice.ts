import { parseRange, rangeAddress } from '../../shared/model/address.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { Doubt, RecognizedTask, TaskTable } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { likenessOf, type Pairs, pairsOf, textKey } from './likeness.ts';

/** Texts are taken for the same where so many pairs of characters are: a retyped bracket, a lost 区级各相关单位. */
const SAME = 0.95;
/** One or two like tasks may be meant; three in a row were pasted. */
const SHORTEST_RUN = 3;
/** A copy begins or ends as its original does, whatever was retyped in between. */
const EDGE = 12;
/** 加强组织领导 … begins every second task of some tables: more with the same edge are not looked into. */
const MOST_WITH_AN_EDGE = 40;

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
  const copies = new EarlierCopies();
  const runs: Run[] = [];
  let growing: Run[] = [];
  tasks.forEach((task, at) => {
    const like = copies.take(at, task);
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
  return runs.filter(
    (run) => run.length >= SHORTEST_RUN && run.like + run.length <= run.from && isUnderLike(run, tasks),
  );
}

/** The same work under other headings is meant: 一月, 二月 … each with its three reports. A copy has its headings with it. */
function isUnderLike({ from, like, length }: Run, tasks: readonly RecognizedTask[]): boolean {
  const heading = (task: RecognizedTask | undefined) =>
    textKey(task?.category.at(-1) ?? '').replace(/^[(]?[\d一二三四五六七八九十]+[)、.]/, '');
  return Array.from({ length }, (_, index) => index).some(
    (index) => heading(tasks[from + index]) === heading(tasks[like + index]),
  );
}

type Copy = { readonly at: number; readonly pairs: Pairs };

/** The tasks read so far, by how their texts begin and end: comparing each with each would take minutes. */
class EarlierCopies {
  private readonly byEdge = new Map<string, Copy[]>();
  private lastForm: Pairs | null = null;

  /**
   * Adds a task; gives the positions of the earlier ones that say the same, first to last. A task like the one just
   * before it but for its numbers is written to a form, 推进第9项工作, 推进第10项工作 …, and is a copy of none.
   */
  take(at: number, task: RecognizedTask): readonly number[] {
    const copy = { at, pairs: pairsOf(wordingOf(task)) };
    const form = pairsOf(wordingOf(task).replace(/\d+/g, ''));
    const isForm = this.lastForm !== null && likenessOf(this.lastForm, form) >= SAME;
    const edges = edgesOf(task);
    const earlier = isForm ? [] : edges.flatMap((edge) => this.byEdge.get(edge) ?? []);
    const like = earlier.filter((each) => likenessOf(each.pairs, copy.pairs) >= SAME).map((each) => each.at);
    for (const edge of edges) this.addTo(edge, copy);
    this.lastForm = form;
    return [...new Set(like)].sort((a, b) => a - b);
  }

  private addTo(edge: string, copy: Copy): void {
    const copies = this.byEdge.get(edge);
    if (!copies) this.byEdge.set(edge, [copy]);
    else if (copies.length < MOST_WITH_AN_EDGE) copies.push(copy);
  }
}

/** The same work for other bodies, a sheet for each town, is no second copy. */
function wordingOf({ content, responsibility }: RecognizedTask): string {
  return content + responsibility;
}

/** Nor is the same work by another day. */
function edgesOf({ content, deadline }: RecognizedTask): readonly string[] {
  const text = textKey(content);
  const until = textKey(deadline ?? '');
  return [`begins ${text.slice(0, EDGE)}|${until}`, `ends ${text.slice(-EDGE)}|${until}`];
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
