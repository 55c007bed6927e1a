import type {
  AnswerField,
  CellPlace,
  Damage,
  MergeChange,
  NamedMilestone,
  ReadingNote,
  ReturnVerdict,
  RowMatch,
} from '../../shared/model/exchange.ts';
import type { Indicator } from '../../shared/model/table.ts';
import type { EventKind } from '../../shared/model/tracking.ts';

/** The obligation that a row answers for. */
export type AnsweredObligation = Pick<MergeChange, 'obligationId' | 'taskId' | 'plan' | 'number' | 'content'> & {
  readonly department: string;
};

/** What one cell says of one obligation, before it is compared with the ledger. Empty cells make none. */
export type Answer = {
  readonly periodId: number;
  readonly obligation: AnsweredObligation;
  /** The body whose file it is. */
  readonly from: string;
  readonly field: AnswerField;
  readonly indicator: { readonly text: string; readonly unit: Indicator['unit']; readonly on: string } | null;
  readonly event: { readonly kind: EventKind; readonly on: string } | null;
  readonly milestone: NamedMilestone | null;
  /** As a person reads it, and as it is stored. */
  readonly is: string;
  readonly value: string;
  readonly source: CellPlace;
  readonly match: RowMatch;
  readonly doubts: readonly string[];
  readonly alternatives: MergeChange['alternatives'];
  /** When the form went out; null where that is not known. What the ledger says since then is contradicted, not renewed. */
  readonly sentAt: string | null;
};

/** Whether it is part of an entry: what happened on an obligation, and what a task is cut into, belong to no period. */
export const belongsToPeriod = (field: AnswerField): boolean => field !== 'event' && field !== 'milestone';

/** What a file turned out to be, without its answers. */
export type FileReading = {
  readonly verdict: ReturnVerdict;
  readonly damages: readonly Damage[];
  readonly reading: readonly ReadingNote[];
  readonly filledBy: string;
  readonly phone: string;
  /** Cells left empty. */
  readonly blank: number;
};
