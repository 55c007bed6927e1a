/** How far long work is: steps done and in all, and what is being done. */
export type Progress = { readonly done: number; readonly total: number; readonly label: string };

/**
 * Whole seconds left, out of the pace so far; null within the first 3 s and before the first step is done, when a guess
 * would only jump about. Times in milliseconds.
 */
export function secondsLeft(progress: Progress | null, elapsed: number): number | null {
  if (!progress || elapsed < 3000 || progress.done <= 0 || progress.total <= progress.done) return null;
  return Math.ceil(((elapsed / progress.done) * (progress.total - progress.done)) / 1000);
}
