import { createHash } from 'node:crypto';
import type { ReadResult } from '../../src/core/app.ts';
import type { Assignment, Doubt, RecognizedFile, RecognizedTask, Role } from '../../src/shared/model/table.ts';

/** Readings as the recogniser gives them, for tests that begin after it. */

export function assignment(department: string, role: Role, expanded = department): Assignment {
  return { department, expanded, role, inferred: false, collective: department.startsWith('各'), cell: 'D5' };
}

/** A task in row `row` of Sheet1. */
export function task(row: number, changes: Partial<RecognizedTask> = {}): RecognizedTask {
  return {
    number: String(row - 4),
    category: ['一、重点任务'],
    content: `第${row - 4}项工作`,
    responsibility: '区民政局牵头，区卫计局配合',
    openList: false,
    assignments: [assignment('区民政局', 'lead'), assignment('区卫计局', 'support')],
    deadline: null,
    due: null,
    deadlines: [],
    indicators: [],
    extras: [],
    source: { sheet: 'Sheet1', range: `A${row}:D${row}` },
    cells: { number: `B${row}`, category: [`A${row}`], content: `C${row}`, responsibility: [`D${row}`] },
    ...changes,
  };
}

export function doubt(cell: string, changes: Partial<Doubt> = {}): Doubt {
  return { severity: 'warning', code: 'test', message: `请核对 ${cell}。`, sheet: 'Sheet1', cell, ...changes };
}

export function recognized(file: string, tasks: readonly RecognizedTask[], changes: Partial<RecognizedFile> = {}) {
  const bytes = bytesOf(file);
  const result: RecognizedFile = {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    document: {
      title: `${file.replace('.xlsx', '')}任务分工表`,
      documentNumber: '花府办〔2017〕9号',
      issuer: '花都区人民政府办公室',
      issuedOn: '2017-05-01',
      place: '花都区',
    },
    tables: [{ sheet: 'Sheet1', range: 'A4:D99', title: null, columns: [], tasks, notes: [], rows: [] }],
    issues: [],
    ...changes,
  };
  return result;
}

/** The bytes that stand for a file of that name. */
export function bytesOf(file: string): Uint8Array {
  return new TextEncoder().encode(`the workbook ${file}`);
}

export function readResult(file: RecognizedFile): ReadResult {
  return { recognized: file, sheets: [] };
}
