import { chineseDay } from '../../../shared/local-time.ts';
import type { EventKind, UrgeMethod } from '../../../shared/model/tracking.ts';
import { EVENT_KIND_WORDS, URGE_METHOD_WORDS } from '../../../shared/tracking-words.ts';
import { getStated, type StatedObligation, statedOfTasks } from '../../ledger/obligation-states.ts';
import { isAccountable, isDone } from '../transitions.ts';
import { type Keeping, nameAll, nameOf, refuseStep } from './keeping.ts';
import { type NewEvent, putEvent } from './put-event.ts';

type OnObligations = { readonly obligations: readonly number[]; readonly on: string };
type Paper = { readonly paper: string | null; readonly note: string };

/** Kinds with nothing to say but a paper and a note. */
export type PlainKind = Exclude<EventKind, 'urge' | 'extension-asked' | 'extension-decided'>;

/** `newDue`: the day that the paper of 交办 sets; null for the one of the document. */
type PlainEvent = OnObligations & Paper & { readonly kind: PlainKind; readonly newDue?: string | null };

/** 交办, 签收, 退回, 办结 … on each of these obligations; refused whole where one of them cannot. */
export function recordEvent(keeping: Keeping, input: PlainEvent): string {
  const { obligations: ids, kind, ...paper } = input;
  const done = putAll(keeping, ids, (obligation) => {
    if (paper.newDue) refuseWrongLimit(obligation, { kind, on: paper.on, newDue: paper.newDue });
    return { kind, ...paper };
  });
  const followers = kind === 'accept' ? acceptFollowers(keeping, done, input.on) : [];
  const following = followers.length > 0 ? `；随之办结配合单位 ${followers.length} 项` : '';
  return `登记${EVENT_KIND_WORDS[kind]}：${nameAll(done)}${following}`;
}

/** 催办, by telephone, letter or visit; what was answered at once goes with it. */
export function recordUrge(
  keeping: Keeping,
  { obligations, ...urge }: OnObligations & Paper & { readonly method: UrgeMethod; readonly reply: string | null },
): string {
  const done = putAll(keeping, obligations, () => ({ kind: 'urge', ...urge }));
  return `登记${URGE_METHOD_WORDS[urge.method]}催办：${nameAll(done)}`;
}

/** 申请延期: the day in force stays until it is decided. */
export function askExtension(
  keeping: Keeping,
  { obligations, ...asked }: OnObligations & Paper & { readonly askedDue: string },
): string {
  const done = putAll(keeping, obligations, (obligation) => {
    if (obligation.due === null) {
      refuseStep('no-due', `${nameOf(obligation)}没有完成时限，无从申请延期`);
    }
    refuseNoLater(obligation, asked.askedDue, '申请的新时限');
    return { kind: 'extension-asked', ...asked };
  });
  return `登记申请延期至${chineseDay(asked.askedDue)}：${nameAll(done)}`;
}

/**
 * 批复延期: from now on the new day is in force and the old one is kept; refused where `newDue` is null, and the old day
 * stays. One that was never applied for, or not before the old day, can be granted, and stays marked as late.
 */
export function decideExtension(
  keeping: Keeping,
  { obligations, ...decided }: OnObligations & Paper & { readonly newDue: string | null },
): string {
  const { newDue } = decided;
  const done = putAll(keeping, obligations, (obligation) => {
    if (newDue !== null) refuseNoLater(obligation, newDue, '批准的新时限');
    return { kind: 'extension-decided', ...decided };
  });
  const what = newDue === null ? '不同意延期' : `同意延期至${chineseDay(newDue)}`;
  return `登记批复延期，${what}：${nameAll(done)}`;
}

function putAll(
  keeping: Keeping,
  ids: readonly number[],
  eventOf: (obligation: StatedObligation) => NewEvent,
): readonly StatedObligation[] {
  const chosen = getStated(keeping.db, ids);
  const tasks = statedOfTasks(keeping.db, [...new Set(chosen.map(({ taskId }) => taskId))]);
  const present = new Map([...tasks.values()].flat().map((each) => [each.id, each]));
  // 配合 follows those who answer for the work, so within one step it comes after them.
  const ordered = [...chosen].sort((a, b) => Number(isAccountable(b)) - Number(isAccountable(a)));
  for (const obligation of ordered) {
    const others = (tasks.get(obligation.taskId) ?? [])
      .filter(({ id }) => id !== obligation.id)
      .map((other) => present.get(other.id) ?? other);
    present.set(obligation.id, putEvent(keeping, obligation, eventOf(obligation), others));
  }
  return chosen;
}

/** As soon as all who answer for a task are done, those who cooperate are too, each with an event of its own. */
function acceptFollowers(
  keeping: Keeping,
  accepted: readonly StatedObligation[],
  on: string,
): readonly StatedObligation[] {
  const tasks = statedOfTasks(keeping.db, [...new Set(accepted.filter(isAccountable).map(({ taskId }) => taskId))]);
  return [...tasks.values()].flatMap((obligations) => {
    if (obligations.some((each) => isAccountable(each) && !isDone(each.state))) return [];
    const followers = obligations.filter((each) => !isAccountable(each) && !isDone(each.state));
    for (const follower of followers) {
      const others = obligations.filter(({ id }) => id !== follower.id);
      // A paper of its own may be dated later than the one of the lead.
      const day = follower.lastEvent && follower.lastEvent.on > on ? follower.lastEvent.on : on;
      putEvent(keeping, follower, { kind: 'accept', on: day, note: '随牵头单位办结' }, others);
    }
    return followers;
  });
}

/** 督办通知 sets a day where the document states none, or an earlier one; to put one off takes an extension. */
function refuseWrongLimit(
  obligation: StatedObligation,
  { kind, on, newDue }: { readonly kind: PlainKind; readonly on: string; readonly newDue: string },
): void {
  if (kind !== 'assign') refuseStep('limit-without-assign', `${nameOf(obligation)}：办理时限只能在交办时写明`);
  if (newDue < on) {
    refuseStep('limit-before-assign', `${nameOf(obligation)}的办理时限${chineseDay(newDue)}早于交办日期，请核对日期`);
  }
  if (obligation.due !== null && newDue > obligation.due) {
    refuseStep(
      'limit-after-due',
      `${nameOf(obligation)}现行时限为${chineseDay(obligation.due)}，办理时限不能更晚；要放宽请登记延期`,
    );
  }
}

function refuseNoLater(obligation: StatedObligation, day: string, what: string): void {
  if (obligation.due === null || day > obligation.due) return;
  refuseStep(
    'no-extension',
    `${nameOf(obligation)}现行时限为${chineseDay(obligation.due)}，${what}${chineseDay(day)}并不更晚，请核对日期`,
  );
}
