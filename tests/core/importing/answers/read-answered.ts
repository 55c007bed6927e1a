import { readFile } from '../../../../src/core/importing/read-file.ts';
import type { Correction, Lesson, Remembered } from '../../../../src/shared/model/correction.ts';
import type { RecognizedFile } from '../../../../src/shared/model/table.ts';
import { type TypedSheet, writeWorkbook } from '../write-workbook.ts';

export type Answered = { readonly file: RecognizedFile; readonly lesson: Lesson };

/** Types a workbook, writes it, and reads it with these answers. */
export async function readAnswered(
  sheets: TypedSheet | readonly TypedSheet[],
  corrections: readonly Correction[] = [],
  remembered: readonly Remembered[] = [],
): Promise<Answered> {
  const list = Array.isArray(sheets) ? (sheets as readonly TypedSheet[]) : [sheets as TypedSheet];
  const bytes = await writeWorkbook(...list);
  const { recognized, lesson } = await readFile({ name: '任务分工表.xlsx', bytes }, { corrections, remembered });
  return { file: recognized, lesson: lesson ?? { remembered: [], forgotten: [] } };
}

/** The choice of that label for the doubt of that code; fails where there is none. */
export function choose({ issues }: RecognizedFile, code: string, label: string): readonly Correction[] {
  const doubt = issues.find((issue) => issue.code === code);
  const choice = doubt?.choices?.find((each) => each.label === label);
  if (!choice) throw new Error(`${code} offers ${doubt?.choices?.map((each) => each.label).join(' | ') ?? 'nothing'}`);
  return choice.corrections;
}

/** What is offered for each doubt, the reading taken first. */
export function offersOf({ issues }: RecognizedFile): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(issues.map(({ code, choices = [] }) => [code, choices.map(({ label }) => label)]));
}
