import { AppError, type ErrorData } from '../shared/errors.ts';

/** The answer is missing, not the deed: what was asked for may have been done before the connection went. */
const LOST: ErrorData = {
  code: 'connection-lost',
  message:
    '与程序的连接断开了，刚才这一步有没有记入台账还不能确定。请确认程序仍在运行，从启动窗口重新打开页面，再到“记录”里核对。',
};

const UNKNOWN: ErrorData = {
  code: 'internal',
  message: '程序内部出错，刚才这一步有没有记入台账还不能确定。请到“记录”里核对，并把操作步骤告诉维护人员。',
};

export function isErrorData(value: unknown): value is ErrorData {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message } = value as Partial<ErrorData>;
  return typeof code === 'string' && typeof message === 'string';
}

/**
 * The sentence to show for anything that was thrown: a refusal's own words (they cross the boundary as the `data` of an
 * oRPC error), a lost connection (`fetch` throws a TypeError), or that the program is at fault. Never English, never a stack.
 */
export function describeError(error: unknown): ErrorData {
  if (error instanceof AppError) return error.toData();
  if (typeof error === 'object' && error !== null && 'data' in error && isErrorData(error.data)) return error.data;
  if (error instanceof TypeError) return LOST;
  return UNKNOWN;
}
