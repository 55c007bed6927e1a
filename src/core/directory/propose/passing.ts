import type {
  BodyLine,
  Evidence,
  Level,
  MatterTransfer,
  StartingData,
  Succession,
} from '../../../shared/model/directory.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { namesLine, type OwedTask } from '../../ledger/owed-tasks.ts';
import { type Dated, datingAt } from '../dating.ts';
import { lastDay } from '../days.ts';
import { followMatter } from './follow-matter.ts';
import { formInForce } from './name-in-force.ts';

/** An obligation that, by the starting data, another body owes by now. Nothing passes before a person says so. */
export type Passing = Dated & {
  readonly kind: 'transfer' | 'succession';
  /** Those of one key are asked together. */
  readonly key: string;
  /** What is remembered where a person turns it down. */
  readonly declinedKey: string;
  readonly task: OwedTask;
  /** The lines whose body may owe it now, the likeliest first; never none. */
  readonly lines: readonly string[];
  /** 医保定点、支付范围和基金管理. */
  readonly matter: string;
  /** The first day on which it had passed for certain. */
  readonly on: string;
  readonly document: string | null;
  readonly evidence: Evidence;
  readonly source: string;
};

export type PassingFacts = {
  readonly lines: ReadonlyMap<string, BodyLine>;
  readonly transfersFrom: (line: string) => readonly MatterTransfer[];
  readonly successionsFrom: (line: string) => readonly Succession[];
  /** Whether a plan names a body of that line. */
  readonly namesLine: (planId: number, line: string) => boolean;
  readonly declined: ReadonlySet<string>;
};

export function passingFacts(db: ReadableDB, data: StartingData, declined: ReadonlySet<string>): PassingFacts {
  const known = new Map<string, boolean>();
  const transfers = Map.groupBy(data.transfers, ({ from }) => from);
  const successions = Map.groupBy(data.successions, ({ from }) => from);
  return {
    lines: new Map(data.lines.map((line) => [line.id, line])),
    transfersFrom: (line) => transfers.get(line) ?? [],
    successionsFrom: (line) => successions.get(line) ?? [],
    declined,
    namesLine(planId, line) {
      const key = `${planId} ${line}`;
      const found = known.get(key) ?? namesLine(db, planId, line);
      known.set(key, found);
      return found;
    },
  };
}

/** The lines that something passed from: only of their bodies need anything be asked. */
export function linesLeft({ transfers, successions }: StartingData): readonly string[] {
  return [...new Set([...transfers, ...successions].map(({ from }) => from))];
}

/** What should be proposed for these obligations, one proposal each at most, in their order. */
export function proposePassings(tasks: readonly OwedTask[], facts: PassingFacts): readonly Passing[] {
  return tasks.flatMap((task) => {
    const passing = passMatter(task, facts) ?? passBody(task, facts);
    if (!passing || facts.declined.has(passing.declinedKey)) return [];
    return isOfToday(passing, facts) ? [] : passing;
  });
}

/** An undated plan that names the body of today was written when there was one, and named the other on purpose. */
function isOfToday({ task: { issuedOn, planId }, lines }: Passing, { namesLine }: PassingFacts): boolean {
  return issuedOn === null && lines.some((line) => namesLine(planId, line));
}

/** 职责划转: the matter of the task went to another line. */
function passMatter(task: OwedTask, { transfersFrom }: PassingFacts): Passing | null {
  const last = followMatter(task, transfersFrom).at(-1);
  const dating = last && datingAt(last, task.body.level);
  if (!last || !dating) return null;
  const { state, local, matter, document, evidence, source } = last;
  return {
    kind: 'transfer',
    key: `transfer:${task.body.id}:${last.id}`,
    declinedKey: `transfer:${task.id}:${last.id}`,
    task,
    lines: [last.to],
    ...{ matter, state, local, document, evidence, source, on: lastDay(dating) },
  };
}

/** 机构合并: the whole line went into another one. */
function passBody(task: OwedTask, { lines, successionsFrom }: PassingFacts): Passing | null {
  const { body, issuedOn } = task;
  const left = successionsFrom(body.line).filter((each) => {
    const dating = datingAt(each, body.level);
    return dating && lastDay(dating) > (issuedOn ?? '') && hasBody(lines.get(each.to), body.level);
  });
  const [first] = left;
  const dating = first && datingAt(first, body.level);
  if (!first || !dating) return null;
  const { state, local, note, evidence, source } = first;
  return {
    kind: 'succession',
    key: `succession:${body.id}`,
    declinedKey: `succession:${body.id}`,
    task,
    lines: left.map(({ to }) => to),
    ...{ matter: `机构改革：${note}`, state, local, document: null, evidence, source, on: lastDay(dating) },
  };
}

/** 药品监管 has no body in a district: what the food and drug office did there went to 市场监管. */
function hasBody(line: BodyLine | undefined, level: Level | null): boolean {
  return line !== undefined && formInForce(line, level) !== null;
}
