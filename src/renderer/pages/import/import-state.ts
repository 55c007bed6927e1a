import type { ErrorData } from '../../../shared/errors.ts';
import type { ImportPlan, ImportResult } from '../../../shared/model/import-plan.ts';

export type Progress = { readonly done: number; readonly total: number; readonly label: string };

/** What the person decided for one file of the plan. */
export type FileChoice = {
  readonly take: boolean;
  readonly place: string;
};

export type ImportState =
  | { readonly step: 'idle'; readonly error: ErrorData | null }
  | { readonly step: 'reading'; readonly progress: Progress | null; readonly startedAt: number }
  | {
      readonly step: 'preview';
      readonly plan: ImportPlan;
      /** By the index of the file in the plan. */
      readonly choices: readonly FileChoice[];
      readonly applying: boolean;
      readonly error: ErrorData | null;
    }
  | { readonly step: 'done'; readonly results: readonly ImportResult[] };

export type ImportEvent =
  | { readonly kind: 'started'; readonly at: number }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly plan: ImportPlan }
  | { readonly kind: 'chosen'; readonly index: number; readonly choice: Partial<FileChoice> }
  | { readonly kind: 'applying' }
  | { readonly kind: 'applied'; readonly results: readonly ImportResult[] }
  | { readonly kind: 'failed'; readonly error: ErrorData }
  | { readonly kind: 'reset' };

export const IDLE: ImportState = { step: 'idle', error: null };

/** A file that is in the ledger already is left out until the person says 仍要导入. */
function firstChoice(file: ImportPlan['files'][number]): FileChoice {
  if (file.kind === 'refused') return { take: false, place: '' };
  return { take: file.sameAs === null, place: file.place };
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

export type ImportSummary = {
  readonly files: readonly { readonly index: number; readonly place: string }[];
  readonly tasks: number;
  readonly obligations: number;
  readonly doubts: number;
  /** True where a file is taken in although its bytes are in the ledger. */
  readonly again: boolean;
  /** The first taken file that has no place yet. */
  readonly placeless: string | null;
};

/** What 确认导入 would do, counted over the files that are taken. */
export function summarizeImport(plan: ImportPlan, choices: readonly FileChoice[]): ImportSummary {
  const files: { index: number; place: string }[] = [];
  let [tasks, obligations, doubts, again] = [0, 0, 0, false];
  let placeless: string | null = null;
  plan.files.forEach((file, index) => {
    const choice = choices[index];
    if (file.kind === 'refused' || !choice?.take) return;
    const place = choice.place.trim();
    files.push({ index, place });
    tasks += file.counts.tasks;
    obligations += file.counts.obligations;
    doubts += file.counts.doubts;
    again ||= file.sameAs !== null;
    if (!place) placeless ??= file.recognized.file;
  });
  return { files, tasks, obligations, doubts, again, placeless };
}

/** The sentence beside 确认导入, in numbers. */
export function summarySentence(summary: ImportSummary): string {
  if (summary.files.length === 0) return '没有选中可以导入的文件。';
  const doubts = summary.doubts > 0 ? `，${summary.doubts} 处存疑保留待核` : '，没有存疑';
  return `将从 ${summary.files.length} 个文件新增 ${summary.tasks} 项任务、${summary.obligations} 项单位任务${doubts}。`;
}

/**
 * Whole seconds left, out of the pace so far; null within the first 3 s and before the first step is done, when a guess
 * would only jump about. Times in milliseconds.
 */
export function secondsLeft(progress: Progress | null, elapsed: number): number | null {
  if (!progress || elapsed < 3000 || progress.done <= 0 || progress.total <= progress.done) return null;
  return Math.ceil(((elapsed / progress.done) * (progress.total - progress.done)) / 1000);
}
