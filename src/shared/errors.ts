import type { Sheet } from './model/sheet.ts';

/** What crosses every boundary of the program: a code for machines, one Chinese sentence for people. */
export type ErrorData = { readonly code: string; readonly message: string };

/**
 * A refusal that a person must read: which file, sheet, cell, what is wrong, what to do.
 * Everything else that is thrown is a fault of ours and is reported as such.
 */
export class AppError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message };
  }
}

/** A file that was opened and in which no table was found: on these sheets a person may still show where one is. */
export class NoTableError extends AppError {
  readonly sheets: readonly Sheet[];

  constructor(code: string, message: string, sheets: readonly Sheet[]) {
    super(code, message);
    this.name = 'NoTableError';
    this.sheets = sheets;
  }
}

/** The data of any thrown value; an unforeseen one becomes `internal`, without its stack. */
export function errorData(error: unknown): ErrorData {
  if (error instanceof AppError) return error.toData();
  return { code: 'internal', message: '程序内部出错，数据没有改动。请把操作步骤告诉维护人员。' };
}
