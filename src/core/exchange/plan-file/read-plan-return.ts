import { AppError } from '../../../shared/errors.ts';
import type { Damage, ReadingNote } from '../../../shared/model/exchange.ts';
import { PLAN_SHEETS } from '../../../shared/plan-file-words.ts';
import type { Answer, FileReading } from '../answer.ts';
import type { ReadReturn } from '../known.ts';
import { refused } from '../match/read-return.ts';
import type { OpenedReturn } from '../read-returns.ts';
import { comparePlanFile, type PlanReader } from './compare-plan-file.ts';
import { findKnownPlan } from './known-plan.ts';
import { type PlanFile, readPlanFile } from './read-plan-file.ts';

/** Reads a file as a plan of another copy of the program, for `planMerge`; null where it is none. Writes nothing. */
export function readPlanReturn(index: number, opened: OpenedReturn, reader: PlanReader): ReadReturn | null {
  if (!('workbook' in opened.content)) return null;
  const sheets = opened.content.workbook.sheets.map(({ name }) => name);
  const { content: _, ...facts } = opened;
  const asFile = (reading: FileReading, answers: readonly Answer[]): ReadReturn => ({
    ...facts,
    content: { reading, answers, sheets },
  });
  try {
    const file = readPlanFile(opened.name, opened.content.workbook);
    if (!file) return null;
    const plan = findKnownPlan(reader.db, file);
    if (!plan) return asFile(unknownPlan(file), []);
    const { answers, ...met } = comparePlanFile(index, file, plan, reader);
    return asFile(readingOf(file, plan.id, met), answers);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { answers, ...reading } = refused(error.toData());
    return asFile(reading, answers);
  }
}

type More = { readonly notes?: readonly ReadingNote[]; readonly damages?: readonly Damage[] };

function readingOf(
  { title, office, ledger, asOf }: PlanFile,
  planId: number | null,
  { notes = [], damages = [] }: More,
): FileReading {
  const verdict = { kind: 'plan-file', title, office, ledger, asOf, planId } as const;
  return { verdict, damages, reading: notes, filledBy: '', phone: '', blank: 0 };
}

function unknownPlan(file: PlanFile): FileReading {
  const message = `本台账中没有《${file.title}》。请先在“导入”中导入这个文件（读取其中的工作表“${PLAN_SHEETS.tasks}”），再把它拖入一次。`;
  return readingOf(file, null, { damages: [{ kind: 'not-in-force', message, sheet: null, cell: null }] });
}
