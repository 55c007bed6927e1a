import { columnName } from '../../shared/model/address.ts';
import type { ColumnMeaning, TableColumn } from '../../shared/model/table.ts';
import { type ColumnData, measureColumns } from './column-data.ts';
import type { Header, HeaderCell } from './find-headers.ts';
import type { Grid } from './grid.ts';
import { guessColumn } from './guess-column.ts';
import type { TextKinds } from './text-kinds.ts';

/** A column of the table with its settled meaning. */
export type Column = TableColumn & {
  readonly index: number;
  /** Its header says nothing known: the cells below it decided. */
  readonly isGuessed: boolean;
};

export type Layout = {
  readonly columns: readonly Column[];
  readonly content: Column;
  readonly number: Column | null;
  /** Outer → inner. */
  readonly categories: readonly Column[];
  readonly bodies: readonly Column[];
  readonly deadline: Column | null;
  readonly extras: readonly Column[];
  /** True where no header word says which column holds the tasks, and the longest texts decided. */
  readonly contentGuessed: boolean;
};

/** A column under consideration: what its header says and what it holds. */
type Candidate = HeaderCell & {
  readonly data: ColumnData;
  /** A person gave the meaning; `word` holds it. */
  readonly isChosen: boolean;
  /** The cells gave the meaning, since the header says nothing known. */
  readonly isGuessed: boolean;
};

const NOTHING_SAID: ReadonlyMap<number, ColumnMeaning> = new Map();

/** A column is finer than another where it has a tenth more cells: one slip of merging does not turn the table over. */
const FINER = 1.1;

/**
 * Gives each column its meaning. Header words alone do not do: 项目 is a category beside 具体任务 and the task where it
 * stands alone; 责任单位 means the doers beside 牵头单位; of two task columns the finer one holds the tasks and the other
 * groups them. Null where no column can hold tasks.
 * @param said the meanings that a person gave, by column: they hold whatever the header says
 */
export function settleColumns(
  grid: Grid,
  header: Header,
  to: number,
  kinds: TextKinds,
  said = NOTHING_SAID,
): Layout | null {
  const measure = measureColumns(grid, header.bottom + 1, to, kinds);
  const named = grid.columns.map((column): Candidate => {
    const cell = header.cells.find((other) => other.column === column);
    const meaning = said.get(column);
    const word = meaning ? { meaning, rank: Number.POSITIVE_INFINITY } : (cell?.word ?? null);
    const isChosen = meaning !== undefined;
    return { column, text: cell?.text ?? '', word, data: measure(column), isChosen, isGuessed: false };
  });
  const candidates = guessUnknown(named);
  const content = chooseContent(candidates, header.isGiven);
  if (!content) return null;

  const meanings = new Map<Candidate, ColumnMeaning>();
  for (const candidate of candidates) meanings.set(candidate, meaningBeside(candidate, content, candidates));
  meanings.set(content, 'content');
  keepNearestNumber(meanings, content);
  keepBest(meanings, 'deadline');
  settleBodies(meanings);
  return toLayout(meanings, content);
}

function guessUnknown(candidates: readonly Candidate[]): readonly Candidate[] {
  const known = new Set(candidates.flatMap(({ word }) => word?.meaning ?? []));
  return candidates.map((candidate) => {
    const word = candidate.word === null ? guessColumn(candidate.text, candidate.data, known) : null;
    return word ? { ...candidate, word, isGuessed: true } : candidate;
  });
}

function has(candidate: Candidate, ...meanings: readonly ColumnMeaning[]): boolean {
  return candidate.word !== null && meanings.includes(candidate.word.meaning);
}

function rankOf(candidate: Candidate): number {
  return candidate.word?.rank ?? 0;
}

/** @param isTable a person says that there are tasks here: short texts may be some, too */
function chooseContent(candidates: readonly Candidate[], isTable: boolean): Candidate | null {
  const chosen = candidates.find((candidate) => candidate.isChosen && has(candidate, 'content'));
  if (chosen) return chosen;
  const filled = candidates.filter((candidate) => candidate.data.cells > 0);
  // What a person called 工作措施 is not taken for the tasks for want of a better column.
  const open = filled.filter((candidate) => !candidate.isChosen);
  const tasks = open.filter((candidate) => has(candidate, 'content'));
  const [task] = tasks.sort(byFineness);
  const measures = open.filter((candidate) => has(candidate, 'measures')).sort(byFineness)[0];
  if (task && measures) return splitsTasks(measures, task, filled) ? measures : task;
  return (
    task ??
    measures ??
    open.filter((candidate) => has(candidate, 'goal')).sort(byFineness)[0] ??
    longestText(
      open.filter((candidate) => candidate.word === null || has(candidate, 'category')),
      isTable,
    )
  );
}

/** Finer first, then the more specific header, then the one further right (工作任务 merged over two columns). */
function byFineness(a: Candidate, b: Candidate): number {
  if (a.data.cells > b.data.cells * FINER) return -1;
  if (b.data.cells > a.data.cells * FINER) return 1;
  return rankOf(b) - rankOf(a) || b.column - a.column;
}

/**
 * 工作任务 | 具体举措: the measures are the tasks only where they divide one task among several numbers or several bodies;
 * measures that merely list how one task is done belong to it.
 */
function splitsTasks(measures: Candidate, task: Candidate, candidates: readonly Candidate[]): boolean {
  if (measures.data.cells <= task.data.cells * FINER) return false;
  return candidates.some(
    (candidate) => has(candidate, 'number', 'responsibility', 'lead') && candidate.data.cells > task.data.cells * FINER,
  );
}

/** Shorter texts are names, amounts and dates: 单位名单 has a number and bodies, too, but nothing to be done. */
const SHORTEST_TASK = 8;
/** Among several unknown columns there may be duties and addresses, which are long as well. */
const SHORTEST_TASK_OF_SEVERAL = 15;
/** Unless most of them ask for something to be done. */
const MOSTLY_WORK = 0.6;

function longestText(candidates: readonly Candidate[], isTable: boolean): Candidate | null {
  const [longest] = [...candidates].sort((a, b) => b.data.averageLength - a.data.averageLength);
  const isClear = candidates.length === 1 || (longest && longest.data.work >= MOSTLY_WORK);
  const shortest = !isClear ? SHORTEST_TASK_OF_SEVERAL : SHORTEST_TASK;
  return longest && (isTable || longest.data.averageLength >= shortest) ? longest : null;
}

function isCoarser(data: ColumnData, content: Candidate): boolean {
  return data.cells > 0 && content.data.cells > data.cells * FINER;
}

function meaningBeside(candidate: Candidate, content: Candidate, candidates: readonly Candidate[]): ColumnMeaning {
  const { word, data, isChosen } = candidate;
  if (isChosen && word !== null && word.meaning !== 'content') return word.meaning;
  if (word === null) return meaningOfUnknown(candidate, content, candidates);
  if (word.meaning === 'number' && data.numbers < 0.5 && data.averageLength > 6) return 'category';
  const isLeft = candidate.column < content.column;
  if (word.meaning === 'goal' || word.meaning === 'measures')
    return isLeft && isCoarser(data, content) ? 'category' : word.meaning;
  // 整改类型 behind the task is a mark of each task; what groups tasks stands before them, or over several of them.
  if (word.meaning === 'category') return isLeft || isCoarser(data, content) ? 'category' : 'other';
  if (word.meaning !== 'content') return word.meaning;
  // A task column beside a finer one groups its tasks; a name given to each single task (项目名称 | 建设内容) groups nothing.
  return isLeft && (isCoarser(data, content) || !/名称$/.test(candidate.text)) ? 'category' : 'other';
}

/**
 * A column with an unknown header groups the tasks where it is coarser than they are. One without a header: numbers
 * before the tasks, or the second level of 项目 typed into one of two columns only.
 */
function meaningOfUnknown(
  { column, text, data }: Candidate,
  content: Candidate,
  candidates: readonly Candidate[],
): ColumnMeaning {
  if (column > content.column || data.cells === 0) return 'other';
  if (text !== '') return isCoarser(data, content) && data.numbers < 0.5 ? 'category' : 'other';
  if (data.numbers >= 0.6) return candidates.some((other) => has(other, 'number')) ? 'other' : 'number';
  return 'category';
}

/** Of two number columns the one nearer to the tasks numbers them (序号 | 项目 | 序号 | 具体任务). */
function keepNearestNumber(meanings: Map<Candidate, ColumnMeaning>, content: Candidate): void {
  const numbers = [...meanings.keys()].filter((candidate) => meanings.get(candidate) === 'number');
  const distance = (candidate: Candidate) =>
    candidate.column < content.column ? content.column - candidate.column : 1000 + candidate.column;
  const [nearest] = numbers.sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || distance(a) - distance(b));
  for (const candidate of numbers) if (candidate !== nearest) meanings.set(candidate, 'other');
}

/** Of several columns of one meaning the best header keeps it: 完成时限 before 进度安排; the rest are kept as extras. */
function keepBest(meanings: Map<Candidate, ColumnMeaning>, meaning: ColumnMeaning): void {
  const same = [...meanings.keys()].filter((candidate) => meanings.get(candidate) === meaning);
  const [best] = same.sort((a, b) => rankOf(b) - rankOf(a) || a.column - b.column);
  for (const candidate of same) if (candidate !== best) meanings.set(candidate, 'other');
}

/**
 * 责任单位 alone is undivided; beside 牵头单位 it names the doers (立山区 2023). Where several undivided columns stand side by
 * side, the plainest (责任单位 before 主管部门, 实施单位) counts.
 */
function settleBodies(meanings: Map<Candidate, ColumnMeaning>): void {
  const named = (meaning: ColumnMeaning) =>
    [...meanings.keys()].filter((candidate) => meanings.get(candidate) === meaning);
  const undivided = named('responsibility');
  const bestRank = Math.max(...undivided.map(rankOf));
  const hasLead = named('lead').length > 0;
  for (const candidate of undivided) {
    if (rankOf(candidate) < bestRank) meanings.set(candidate, 'other');
    else if (hasLead && !candidate.isChosen) meanings.set(candidate, 'doers');
  }
}

function toLayout(meanings: ReadonlyMap<Candidate, ColumnMeaning>, content: Candidate): Layout {
  const columns = [...meanings]
    .filter(([candidate, meaning]) => candidate.text !== '' || (meaning !== 'other' && candidate.data.cells > 0))
    .map(([candidate, meaning]): Column => {
      const { column: index, text, isGuessed } = candidate;
      return { index, column: columnName(index), meaning, header: text, isGuessed: isGuessed && meaning !== 'other' };
    });
  const named = (...wanted: readonly ColumnMeaning[]) => columns.filter((column) => wanted.includes(column.meaning));
  const contentColumn = named('content').find((column) => column.index === content.column);
  if (!contentColumn) throw new Error('the content column is one of the columns');
  const main: readonly ColumnMeaning[] = [
    'content',
    'number',
    'category',
    'responsibility',
    'lead',
    'support',
    'doers',
  ];
  const deadline = named('deadline')[0] ?? null;
  return {
    columns,
    content: contentColumn,
    number: named('number')[0] ?? null,
    categories: named('category'),
    bodies: named('responsibility', 'lead', 'support', 'doers'),
    deadline,
    extras: columns.filter((column) => !main.includes(column.meaning) && column !== deadline),
    contentGuessed: !has(content, 'content', 'measures', 'goal'),
  };
}
