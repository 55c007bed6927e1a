import { AppError } from '../../shared/errors.ts';
import type { ImportPlan } from '../../shared/model/import-plan.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { ConfirmedFile } from './apply-import.ts';

/** What was read of one file; null for a refused one. */
export type ReadFile = { readonly content: Uint8Array; readonly sheets: readonly Sheet[] } | null;

type KeptPlan = { readonly plan: ImportPlan; readonly files: readonly ReadFile[] };

/** Plans hold whole workbooks: of windows that were closed without a word only the last few are kept. */
const MOST_PLANS = 4;

/** Plans that a person is looking at: what is confirmed is taken from here, never read or computed again. */
export class KeptPlans {
  private readonly plans = new Map<string, KeptPlan>();

  keep(plan: ImportPlan, files: readonly ReadFile[]): void {
    this.plans.set(plan.id, { plan, files });
    const [oldest] = this.plans.keys();
    if (this.plans.size > MOST_PLANS && oldest !== undefined) this.plans.delete(oldest);
  }

  drop(planId: string): void {
    this.plans.delete(planId);
  }

  getSheet(planId: string, file: number, name: string): Sheet {
    const sheet = this.get(planId).files[file]?.sheets.find((each) => each.name === name);
    if (!sheet) throw new AppError('no-such-sheet', `这次预览的文件中没有工作表“${name}”。请重新选择文件。`);
    return sheet;
  }

  /** The planned file of that index, as the person confirms it. */
  getConfirmed(planId: string, index: number, choice: Omit<ConfirmedFile, 'planned' | 'content'>): ConfirmedFile {
    const { plan, files } = this.get(planId);
    const planned = plan.files[index];
    const content = files[index]?.content;
    if (planned?.kind !== 'ready' || !content) {
      throw new AppError('not-importable', `这次预览的第 ${index + 1} 个文件不能导入。请重新选择文件。`);
    }
    return { planned, content, ...choice };
  }

  private get(planId: string): KeptPlan {
    const kept = this.plans.get(planId);
    if (!kept) throw new AppError('plan-gone', '这次预览已经失效，台账没有改动。请重新选择文件。');
    return kept;
  }
}
