import { readFile } from '../../../src/core/importing/read-file.ts';
import type { RecognizedFile, RecognizedTask } from '../../../src/shared/model/table.ts';
import { type TypedSheet, writeWorkbook } from './write-workbook.ts';

/** Types a workbook, writes it and reads it back as a file of that name. */
export async function readTyped(
  sheets: TypedSheet | readonly TypedSheet[],
  name = '任务分工表.xlsx',
): Promise<RecognizedFile> {
  const list = Array.isArray(sheets) ? (sheets as readonly TypedSheet[]) : [sheets as TypedSheet];
  return (await readFile({ name, bytes: await writeWorkbook(...list) })).recognized;
}

export function tasksOf(file: RecognizedFile): readonly RecognizedTask[] {
  return file.tables.flatMap((table) => table.tasks);
}

/** A task on one line: number | category > category | content | department/role, …  */
export function inShort(task: RecognizedTask): string {
  const owes = task.assignments.map(({ department, role }) => `${department}/${role}`).join(' ');
  return [task.number ?? '-', task.category.join(' > '), task.content, owes].join(' | ');
}

export function shortTasks(file: RecognizedFile): readonly string[] {
  return tasksOf(file).map(inShort);
}

export function codesOf(file: RecognizedFile): readonly string[] {
  return file.issues.map((issue) => issue.code);
}
