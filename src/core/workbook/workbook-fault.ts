import { AppError } from '../../shared/errors.ts';
import { cellAddress } from '../../shared/model/address.ts';

/** Where in a workbook something is wrong; a file-level fault has no place. */
export type FaultPlace = { readonly sheet: string; readonly row?: number; readonly column?: number };

export const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开它，“另存为”Excel 工作簿（.xlsx）后再导入。';

/**
 * Why a workbook is refused, told without the file's name: the parts of the reader don't know it.
 * `problem` is the rest of the sentence 《name》的工作表“…”单元格 B5 …, full stop included.
 */
export class WorkbookFault extends Error {
  readonly code: string;
  readonly problem: string;
  readonly place: FaultPlace | null;

  constructor(code: string, problem: string, place: FaultPlace | null = null) {
    super(problem);
    this.name = 'WorkbookFault';
    this.code = code;
    this.problem = problem;
    this.place = place;
  }

  /** The refusal a person reads. */
  toAppError(file: string): AppError {
    return new AppError(this.code, `《${file}》${placeWords(this.place)}${this.problem}`, { cause: this });
  }
}

function placeWords(place: FaultPlace | null): string {
  if (place === null) return '';
  const sheet = `的工作表“${place.sheet}”`;
  if (place.row === undefined || place.column === undefined) return sheet;
  return `${sheet}单元格 ${cellAddress(place.row, place.column)} `;
}

/** A file (or one sheet of it) whose bytes contradict themselves; `what` says in Chinese what does not fit. */
export function damaged(what: string, place: FaultPlace | null = null): WorkbookFault {
  const wayOut = '请用 Excel 或 WPS 打开它，能打开就“另存为”新的 .xlsx 再导入，打不开就请对方重新发送。';
  return new WorkbookFault('damaged', `已损坏（${what}），${wayOut}`, place);
}
