import { AppError } from '../../shared/errors.ts';
import type { MergePlan } from '../../shared/model/exchange.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { MergeBasis } from './apply/basis.ts';

/** A plan with what it was read from, and what the ledger said when it was made. */
export type KeptMerge = {
  readonly plan: MergePlan;
  readonly contents: readonly Uint8Array[];
  /** Of each file; none where it could not be opened. */
  readonly sheets: readonly (readonly Sheet[])[];
  readonly basis: MergeBasis;
};

/** Each holds hundreds of workbooks: of windows that were closed without a word only the last is kept. */
const MOST_PLANS = 2;

/** Merges that a person is looking at: what is confirmed is taken from here, never read or computed again. */
export class KeptMerges {
  private readonly merges = new Map<string, KeptMerge>();

  keep(merge: KeptMerge): void {
    this.merges.set(merge.plan.id, merge);
    const [oldest] = this.merges.keys();
    if (this.merges.size > MOST_PLANS && oldest !== undefined) this.merges.delete(oldest);
  }

  drop(planId: string): void {
    this.merges.delete(planId);
  }

  /** Refuses where it was dropped, or gave way to later ones. */
  get(planId: string): KeptMerge {
    const kept = this.merges.get(planId);
    if (!kept) throw new AppError('plan-gone', '这次汇总的预览已经失效，台账没有改动。请重新选择反馈文件。');
    return kept;
  }

  getSheet(planId: string, file: number, name: string): Sheet {
    const sheet = this.get(planId).sheets[file]?.find((each) => each.name === name);
    if (!sheet) throw new AppError('no-such-sheet', `这份反馈文件中没有工作表“${name}”。请重新选择文件。`);
    return sheet;
  }
}
