import { Result } from 'antd';
import type { ErrorData } from '../../shared/errors.ts';

/** Shown instead of the app where the engine cannot be reached or the start address is used up. */
export function StartFailure({ error }: { readonly error: ErrorData }) {
  return <Result status="warning" title="无法打开台账" subTitle={error.message} />;
}
