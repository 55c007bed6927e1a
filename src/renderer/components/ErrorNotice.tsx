import { CloseCircleFilled, CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import type { ErrorData } from '../../shared/errors.ts';

type Props = {
  readonly error: ErrorData;
  /** Asks again, where that may help. */
  readonly onRetry?: () => unknown;
};

/** One refusal, as a sentence that can be copied for whoever is asked for help. */
export function ErrorNotice({ error, onRetry }: Props) {
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${error.message}（${error.code}）`);
      message.success('已复制');
    } catch {
      message.warning('浏览器不允许复制，请选中文字后按 Ctrl+C。');
    }
  };
  return (
    <Alert
      type="error"
      showIcon
      icon={<CloseCircleFilled aria-hidden="true" />}
      title={error.message}
      action={
        <>
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              重试
            </Button>
          )}
          <Button size="small" type="text" icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
            复制
          </Button>
        </>
      }
    />
  );
}
