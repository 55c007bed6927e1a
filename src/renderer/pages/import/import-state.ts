import type { ErrorData } from '../../../shared/errors.ts';
import type { Correction } from '../../../shared/model/correction.ts';
import type { NameAnswer } from '../../../shared/model/directory.ts';
import type { ImportPlan, ImportResult } from '../../../shared/model/import-plan.ts';
import type { Progress } from '../../components/work-progress.ts';
import { dropSteps, type FileCorrections, makeStep, NO_CORRECTIONS, takeStepBack } from './corrections.ts';
import { type FileRequest, nextRequest } from './file-requests.ts';
import {
  answersOf,
  countNames,
  keepAnswers,
  listNames,
  type NameAnswers,
  type NameCounts,
  NO_ANSWERS,
} from './names/name-answers.ts';
import {
  type Accepted,
  acceptedAfter,
  addCounts,
  type ChangeCounts,
  countAccepted,
  countWords,
  firstAccepted,
} from './version/version-choice.ts';

/** What the person decided for one file of the plan. */
export type FileChoice = {
  readonly take: boolean;
  /** As typed; `PlannedFile.place` follows. */
  readonly place: string;
  readonly accepted: Accepted;
};

export type ImportState =
  | { readonly step: 'idle'; readonly error: ErrorData | null }
  | { readonly step: 'reading'; readonly progress: Progress | null; readonly startedAt: number }
  | {
      readonly step: 'preview';
      readonly plan: ImportPlan;
      /** By the index of the file in the plan. */
      readonly choices: readonly FileChoice[];
      /** What the person said of each file's reading, by the same index. */
      readonly corrections: readonly FileCorrections[];
      readonly answers: NameAnswers;
      readonly applying: boolean;
      readonly error: ErrorData | null;
    }
  | { readonly step: 'done'; readonly results: readonly ImportResult[] };

export type ImportEvent =
  | { readonly kind: 'started'; readonly at: number }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly plan: ImportPlan }
  | { readonly kind: 'chosen'; readonly index: number; readonly choice: Partial<FileChoice> }
  | { readonly kind: 'corrected'; readonly index: number; readonly made: readonly Correction[] }
  | { readonly kind: 'step-back'; readonly index: number }
  /** A name is answered, or its answer taken back. */
  | { readonly kind: 'answered'; readonly key: string; readonly answer: NameAnswer | null }
  | { readonly kind: 'replanned'; readonly request: FileRequest; readonly plan: ImportPlan }
  | {
      readonly kind: 'replan-failed';
      readonly request: FileRequest;
      readonly planId: string;
      readonly error: ErrorData;
    }
  | { readonly kind: 'applying' }
  | { readonly kind: 'applied'; readonly results: readonly ImportResult[] }
  | { readonly kind: 'failed'; readonly error: ErrorData }
  | { readonly kind: 'reset' };

export const IDLE: ImportState = { step: 'idle', error: null };

/** A file that is in the ledger already is left out until the person says 仍要导入. */
function firstChoice(file: ImportPlan['files'][number]): FileChoice {
  if (file.kind === 'refused') return { take: false, place: '', accepted: null };
  return { take: file.sameAs === null, place: file.place, accepted: firstAccepted(file) };
}

export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case 'started':
      return { step: 'reading', progress: null, startedAt: event.at };
    case 'progressed':
      return state.step === 'reading' ? { ...state, progress: event.progress } : state;
    case 'read':
      return {
        step: 'preview',
        plan: event.plan,
        choices: event.plan.files.map(firstChoice),
        corrections: event.plan.files.map(() => NO_CORRECTIONS),
        answers: NO_ANSWERS,
        applying: false,
        error: null,
      };
    case 'chosen':
      if (state.step !== 'preview') return state;
      return {
        ...state,
        choices: state.choices.map((choice, index) =>
          index === event.index ? { ...choice, ...event.choice } : choice,
        ),
      };
    case 'corrected':
      return changeFile(state, event.index, null, (file) => makeStep(file, event.made));
    case 'step-back':
      return changeFile(state, event.index, null, takeStepBack);
    case 'answered':
      return state.step === 'preview' ? { ...state, answers: withAnswer(state.answers, event) } : state;
    case 'replanned':
      return takePlan(state, event);
    case 'replan-failed':
      return dropRequest(state, event);
    case 'applying':
      return state.step === 'preview' ? { ...state, applying: true, error: null } : state;
    case 'applied':
      return { step: 'done', results: event.results };
    case 'failed':
      // A refused confirmation keeps the preview: the person's corrections are not to be typed twice.
      return state.step === 'preview'
        ? { ...state, applying: false, error: event.error }
        : { step: 'idle', error: event.error };
    case 'reset':
      return IDLE;
  }
}

function changeFile(
  state: ImportState,
  index: number,
  error: ErrorData | null,
  change: (file: FileCorrections) => FileCorrections,
): ImportState {
  if (state.step !== 'preview') return state;
  const corrections = state.corrections.map((file, at) => (at === index ? change(file) : file));
  return { ...state, corrections, error };
}

function withAnswer(answers: NameAnswers, { key, answer }: Extract<ImportEvent, { kind: 'answered' }>): NameAnswers {
  const others = [...answers].filter(([other]) => other !== key);
  return new Map(answer ? [...others, [key, answer]] : others);
}

/** The file as planned anew. A place that the person typed stays; one that was read follows the new reading. */
function takePlan(state: ImportState, { plan, request }: Extract<ImportEvent, { kind: 'replanned' }>): ImportState {
  if (state.step !== 'preview' || state.plan.id !== plan.id) return state;
  const [before, after] = [state.plan.files[request.file], plan.files[request.file]];
  const choices = state.choices.map((choice, at) => {
    if (at !== request.file || after?.kind !== 'ready') return choice;
    if (before?.kind !== 'ready') return firstChoice(after);
    const accepted = acceptedAfter(choice.accepted, before, after);
    return { ...choice, accepted, place: choice.place === before.place ? after.place : choice.place };
  });
  const corrections = state.corrections.map((file, at) =>
    at === request.file && request.kind === 'correct' ? { ...file, inForce: request.corrections } : file,
  );
  return { ...state, plan, choices, corrections, answers: keepAnswers(state.answers, state.plan, plan) };
}

/** What the core could not do is not said any more: it would only be refused again. */
function dropRequest(state: ImportState, event: Extract<ImportEvent, { kind: 'replan-failed' }>): ImportState {
  const { request, planId, error } = event;
  if (state.step !== 'preview' || state.plan.id !== planId) return state;
  if (request.kind === 'correct') return changeFile(state, request.file, error, dropSteps);
  const choices = state.choices.map((choice, index) => {
    const file = state.plan.files[index];
    return index === request.file && file?.kind === 'ready' ? { ...choice, place: file.place } : choice;
  });
  return { ...state, choices, error };
}

/** True while any file is being planned anew: what would be confirmed is not what is seen. */
export function isAnyRereading(preview: Extract<ImportState, { step: 'preview' }>): boolean {
  return nextRequest(preview) !== null;
}

type ChosenFile = {
  readonly index: number;
  readonly asVersion?: { readonly planId: number; accept: number[] };
  readonly names: NameAnswer[];
};

export type ImportSummary = {
  readonly files: readonly ChosenFile[];
  /** What comes in as plans of their own: files, and what they hold. */
  readonly plans: number;
  readonly tasks: number;
  readonly obligations: number;
  readonly doubts: number;
  /** True where a file is taken in although its bytes are in the ledger. */
  readonly again: boolean;
  /** The first taken file that has no place yet. */
  readonly placeless: string | null;
  /** What changes in plans of the ledger, by new versions of them; null where none is taken in. */
  readonly changes: ChangeCounts | null;
  /** The first new version of which no change is accepted yet. */
  readonly undecided: string | null;
  readonly names: NameCounts;
};

/** What 确认导入 would do, counted over the files that are taken. */
export function summarizeImport(
  plan: ImportPlan,
  choices: readonly FileChoice[],
  answers: NameAnswers = NO_ANSWERS,
): ImportSummary {
  const files: ChosenFile[] = [];
  let [plans, tasks, obligations, doubts, again] = [0, 0, 0, 0, false];
  let placeless: string | null = null;
  let changes: ChangeCounts | null = null;
  let undecided: string | null = null;
  plan.files.forEach((file, index) => {
    const choice = choices[index];
    if (file.kind === 'refused' || !choice?.take) return;
    const { accepted } = choice;
    const names = [...answersOf(file, answers)];
    again ||= file.sameAs !== null;
    if (!choice.place.trim()) placeless ??= file.recognized.file;
    if (accepted && file.versionOf) {
      files.push({ index, names, asVersion: { planId: file.versionOf.planId, accept: [...accepted] } });
      changes = addCounts(changes, countAccepted(file.changes, accepted));
      if (accepted.size === 0) undecided ??= file.recognized.file;
      return;
    }
    files.push({ index, names });
    plans += 1;
    tasks += file.counts.tasks;
    obligations += file.counts.obligations;
    doubts += file.counts.doubts;
  });
  const names = countNames(listNames(plan, choices), answers);
  return { files, plans, tasks, obligations, doubts, again, placeless, changes, undecided, names };
}

/** The sentence beside 确认导入, in numbers. */
export function summarySentence(summary: ImportSummary): string {
  const { files, plans, tasks, obligations, doubts, changes, names } = summary;
  if (files.length === 0) return '没有选中可以导入的文件。';
  const doubtful = doubts > 0 ? `，${doubts} 处存疑保留待核` : '，没有存疑';
  const parts = [
    plans > 0 ? `将从 ${plans} 个文件新增 ${tasks} 项任务、${obligations} 项单位任务${doubtful}。` : '',
    changes ? `台账中的方案${countWords(changes)}，其余 ${changes.untouched} 项不动。` : '',
    names.open > 0 ? `${names.open} 个单位名称未确认，先按现在的读法登记，留在“单位”页待确认。` : '',
  ];
  return parts.join('');
}
