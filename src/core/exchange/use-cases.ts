import type { Change } from '../../shared/model/directory.ts';
import type {
  Form,
  MergeChoice,
  MergePlan,
  MergeResult,
  ReadingItem,
  ReturnBoard,
} from '../../shared/model/exchange.ts';
import type { PlanState } from '../../shared/model/plan-file.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { LongWork, NamedBytes } from '../app.ts';
import { appendAudit, type Stamp } from '../ledger/audit.ts';
import { backUpLedger } from '../ledger/backup.ts';
import type { Ledger } from '../ledger/open.ts';
import { getPeriod } from '../ledger/periods.ts';
import { listReadingItems } from '../ledger/reading-list.ts';
import { getReturnedFile } from '../ledger/returned-files.ts';
import type { Standings } from '../tracking/use-cases.ts';
import { applyMerge, isNothingNew } from './apply/apply-merge.ts';
import { buildForm } from './forms/build-form.ts';
import { type FormWriters, type Sending, sendForms } from './forms/send-forms.ts';
import { KeptMerges } from './kept-merges.ts';
import { markRead } from './mark-read.ts';
import { gatherPlanState } from './plan-file/gather-plan-state.ts';
import { planFileName } from './plan-file/plan-file-name.ts';
import { planReturns } from './plan-returns.ts';
import { readReturns, type SheetReader } from './read-returns.ts';
import { returnBoard } from './returns.ts';

/** The round trip with the departments; refusals are `AppError`. */
export type ExchangeUseCases = {
  /** Who was asked for a period, who answered, who has not. */
  returns(periodId: number): ReturnBoard;
  /** A form as it would be sent now; nothing is put on record. */
  form(input: { readonly periodId: number; readonly departmentId: number }): Form;
  /** Writes forms and puts them on record as sent: one change. */
  send(sending: Sending, work?: LongWork): Promise<readonly NamedBytes[]>;
  /** Reads what came back; the plan is kept until it is applied or dropped. */
  read(periodId: number, files: readonly NamedBytes[], work?: LongWork): Promise<MergePlan>;
  sheet(planId: string, file: number, sheet: string): Sheet;
  /** Takes over what was chosen, after a backup; the plan is gone then. */
  apply(planId: string, choices: readonly MergeChoice[]): MergeResult;
  drop(planId: string): void;
  /** A file that a merge took in, as it came. */
  returnedFile(id: number): NamedBytes;
  readingList(): readonly ReadingItem[];
  markRead(input: { readonly ids: readonly number[]; readonly read: boolean }): Change | null;
  /** A plan with all that was put on record of it, for another copy of the program. */
  planFile(planId: number): Promise<NamedBytes>;
};

type Tools = {
  readonly ledger: Ledger;
  readonly stamp: () => Stamp;
  readonly now: () => Date;
  readonly standings: Pick<Standings, 'board' | 'boardOfPeriod' | 'office'>;
  readonly reader: SheetReader;
  readonly writers: FormWriters & { readonly plan: (state: PlanState) => Promise<Uint8Array> };
};

/** The round trip over an open ledger. Plans that were read are kept here, not in the ledger. */
export function exchangeUseCases({ ledger, stamp, now, standings, reader, writers }: Tools): ExchangeUseCases {
  const { db } = ledger;
  const merges = new KeptMerges();
  const { office } = standings;
  const today = () => stamp().at.slice(0, 10);
  return {
    returns: (periodId) =>
      returnBoard({ db, board: standings.board(), boardOfPeriod: standings.boardOfPeriod, today: today() }, periodId),
    form: ({ periodId, departmentId }) => buildForm({ db, board: standings.board() }, periodId, departmentId),
    send: (sending, work) => sendForms({ db, board: standings.board(), stamp: stamp(), writers }, sending, work),
    async read(periodId, files, work = {}) {
      const opened = await readReturns(reader, files, work);
      const desk = { db, office: office(), stamp: stamp(), period: getPeriod(db, periodId) };
      const { plan, basis } = await planReturns(opened, desk, work);
      const sheets = opened.map(({ content }) => ('workbook' in content ? content.workbook.sheets : []));
      merges.keep({ plan, contents: files.map(({ bytes }) => bytes), sheets, basis });
      return plan;
    },
    sheet: (planId, file, sheet) => merges.getSheet(planId, file, sheet),
    apply(planId, choices) {
      const order = { ...merges.get(planId), choices };
      const tools = { stamp: stamp(), office };
      if (!isNothingNew(db, order)) backUpLedger(ledger, 'merge', now());
      const result = applyMerge(db, order, tools);
      merges.drop(planId);
      return result;
    },
    drop: (planId) => merges.drop(planId),
    returnedFile: (id) => getReturnedFile(db, id),
    readingList: () => listReadingItems(db),
    markRead: (input) => markRead(db, stamp(), input),
    async planFile(planId) {
      const state = gatherPlanState(db, planId, { office: office(), today: today() });
      const bytes = await writers.plan(state);
      const name = planFileName(state);
      db.transaction(() => {
        appendAudit(db, stamp(), { action: 'export', batchId: null, details: `导出计划交换文件“${name}”` });
      });
      return { name, bytes };
    },
  };
}
