import { ROLE_WORDS, STATE_WORDS } from '../../shared/glossary.ts';
import { chineseDay } from '../../shared/local-time.ts';
import type { LightMark } from '../../shared/model/report.ts';
import { BINDING_WORDS } from '../../shared/tracking-words.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { graverFirst } from '../tracking/lights/graver-first.ts';
import { isAccountable } from '../tracking/transitions.ts';
import { ratingWord } from './details.ts';
import { originalDue } from './paper-words.ts';

/** Marks of a printed ledger. They are words, since most offices print in black and white. */
export const INFERRED_MARK = '（推定）';
export const NOT_STATED = '未注明';

type Owed = readonly FactObligation[];

/**
 * Who answers for a task, in one short cell: the leads by name (several are normal), one body alone by name, else the
 * words that say why there is no lead. 区人社局，卫计局、民政局、教育局配合 gives 区人社局（推定）: its text never says 牵头.
 */
export function leadWords(obligations: Owed): string {
  const leads = obligations.filter(({ role }) => role === 'lead');
  if (leads.length > 0) return markedLeads(leads);
  const soles = obligations.filter(({ role }) => role === 'sole');
  if (soles.length > 0) return `${soles.map(({ department }) => department).join('、')}\n（${ROLE_WORDS.sole}）`;
  return obligations.some(({ role }) => role === 'joint') ? ROLE_WORDS.joint : NOT_STATED;
}

/** One mark under all the names where it holds for all, else one behind each name it holds for. */
function markedLeads(leads: Owed): string {
  if (leads.every(({ inferred }) => inferred)) {
    return `${leads.map(({ department }) => department).join('、')}\n${INFERRED_MARK}`;
  }
  return leads.map(({ department, inferred }) => department + (inferred ? INFERRED_MARK : '')).join('、');
}

/** The deadline as written, the day it means where the words do not give that day, and the day in force where it moved. */
export function deadlineWords({ deadline, due }: FactTask, obligations: Owed): string {
  const day = due === null ? null : chineseDay(due);
  const written =
    deadline === null
      ? (day ?? NOT_STATED)
      : day === null || deadline.includes(day) || deadline === due
        ? deadline
        : `${deadline}\n（${day}）`;
  const moved = obligations.filter(({ standing }) => standing.due !== due && standing.due !== null);
  const days = [...new Set(moved.map((each) => each.standing.due ?? ''))].sort();
  const extended = movedWords(due === null ? '交办定为' : '延至', days);
  return [deadline === null && due === null && extended.length > 0 ? null : written, ...extended]
    .filter((part) => part !== null)
    .join('\n');
}

/** Two days are said one by one; more only by the first and the last. */
function movedWords(verb: string, days: readonly string[]): readonly string[] {
  const [first, second] = days;
  if (first === undefined) return [];
  if (second === undefined || days.length === 2) return days.map((day) => verb + chineseDay(day));
  return [`${verb}${chineseDay(first)}至${chineseDay(days.at(-1) ?? first)}（各单位不同）`];
}

/** Of one obligation: the day in force, and the one before it where an extension moved it. */
export function dueWords(facts: Pick<PeriodFacts, 'events'>, obligation: FactObligation): string {
  const { due, binding } = obligation.standing;
  if (due === null) return BINDING_WORDS[binding];
  const before = originalDue(facts, obligation);
  return before === null || before === due ? chineseDay(due) : `${chineseDay(due)}\n（原定${chineseDay(before)}）`;
}

/** Those who answer for the task; a task that only cooperating bodies have is told by them. */
export function answering(obligations: Owed): Owed {
  const own = obligations.filter(isAccountable);
  return own.length > 0 ? own : obligations;
}

/** 已办结2、办理中1: each word once, with how many where they differ; a dash where no body owes anything. */
export function stateWords(obligations: Owed): string {
  return tally(answering(obligations).map(({ standing }) => STATE_WORDS[standing.state])) || '—';
}

/** 达序时2、未评价1; empty where nobody was rated. */
export function ratingWords(facts: PeriodFacts, obligations: Owed): string {
  const own = answering(obligations);
  if (own.every(({ standing }) => standing.rating === null)) return '';
  return tally(own.map(({ standing }) => ratingWord(facts, standing)));
}

function tally(words: readonly string[]): string {
  const groups = Map.groupBy(words, (word) => word);
  return groups.size === 1 ? (words[0] ?? '') : [...groups].map(([word, all]) => `${word}${all.length}`).join('、');
}

/** The gravest light of its bodies, and on how many of them where not on all: 红灯（1家）. */
export function lightOf(obligations: Owed): LightMark | string {
  const own = answering(obligations);
  const lights = own.map(({ standing }) => standing.light).filter((light) => light !== null);
  const [gravest] = [...lights].sort(graverFirst);
  if (!gravest) return '';
  const lit = lights.filter(({ word }) => word === gravest.word).length;
  return {
    kind: 'light',
    word: lit === own.length ? gravest.word : `${gravest.word}（${lit}家）`,
    color: gravest.color,
  };
}

/** What of the last entries, each body by name where several spoke: 区民政局：已建3所. */
export function saidWords(obligations: Owed, part: 'progress' | 'problem' | 'next'): string {
  const spoke = [...obligations]
    .sort((a, b) => Number(!isAccountable(a)) - Number(!isAccountable(b)))
    .filter(({ standing }) => (standing.entry?.[part] ?? '') !== '');
  const [only, ...others] = spoke;
  const alone = only !== undefined && others.length === 0 && obligations.length === 1;
  if (alone) return only.standing.entry?.[part] ?? '';
  return spoke.map(({ department, standing }) => `${department}：${standing.entry?.[part]}`).join('\n');
}
