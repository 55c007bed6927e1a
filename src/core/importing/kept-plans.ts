import { AppError } from '../../shared/errors.ts';
import type { ImportPlan } from '../../shared/model/import-plan.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { NamedBytes } from '../app.ts';
import type { ConfirmedFile } from './apply-import.ts';
import type { FileResult } from './read-all.ts';

type KeptPlan = { readonly plan: ImportPlan; readonly results: readonly FileResult[] };

type ConfirmedChoice = Omit<ConfirmedFile, 'planned' | 'content' | 'lesson'>;

/** Plans hold whole workbooks: of windows that were closed without a word only the last few are kept. */
const MOST_PLANS = 4;

/** Plans that a person is looking at: what is confirmed is taken from here, never read or computed again. */
export class KeptPlans {
  private readonly plans = new Map<string, KeptPlan>();

  /** A plan of the same id takes the place of the earlier one. */
  keep(plan: ImportPlan, results: readonly FileResult[]): void {
    this.plans.set(plan.id, { plan, results });
    const [oldest] = this.plans.keys();
    if (this.plans.size > MOST_PLANS && oldest !== undefined) this.plans.delete(oldest);
  }

  drop(planId: string): void {
    this.plans.delete(planId);
  }

  getSheet(planId: string, file: number, name: string): Sheet {
    const sheet = this.get(planId).results[file]?.kept?.sheets.find((each) => each.name === name);
    if (!sheet) throw new AppError('no-such-sheet', `这次预览的文件中没有工作表“${name}”。请重新选择文件。`);
    return sheet;
  }

  getResults(planId: string): readonly FileResult[] {
    return this.get(planId).results;
  }

  /** The place that a person named for a file; undefined where nobody did. */
  findPlace(planId: string, index: number): string | undefined {
    const reading = this.get(planId).results[index]?.reading;
    return reading?.kind === 'read' ? reading.place : undefined;
  }

  /** What a file of tasks was read as. */
  getReadable(planId: string, index: number): FileResult {
    const result = this.get(planId).results[index];
    if (result?.reading.kind !== 'read') throw notImportable(index);
    return result;
  }

  /** The bytes of a file that could be opened, whether or not a table was found in it. */
  getOpened(planId: string, index: number): NamedBytes {
    const file = this.get(planId).results[index]?.kept?.file;
    if (!file) {
      throw new AppError('not-readable', `这次预览的第 ${index + 1} 个文件没有打开，不能更正。请重新选择文件。`);
    }
    return file;
  }

  /** What the person approves. */
  getPlan(planId: string): ImportPlan {
    return this.get(planId).plan;
  }

  /** The planned file of that index, as the person confirms it. */
  getConfirmed(planId: string, index: number, choice: ConfirmedChoice): ConfirmedFile {
    const { plan, results } = this.get(planId);
    const planned = plan.files[index];
    const kept = results[index]?.kept;
    if (planned?.kind !== 'ready' || !kept) throw notImportable(index);
    return { planned, content: kept.file.bytes, lesson: kept.lesson, ...choice };
  }

  private get(planId: string): KeptPlan {
    const kept = this.plans.get(planId);
    if (!kept) throw new AppError('plan-gone', '这次预览已经失效，台账没有改动。请重新选择文件。');
    return kept;
  }
}

function notImportable(index: number): AppError {
  return new AppError('not-importable', `这次预览的第 ${index + 1} 个文件不能导入。请重新选择文件。`);
}
