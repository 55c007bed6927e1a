import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { ErrorData } from '../../shared/errors.ts';

type Props = {
  readonly error: ErrorData;
  /** The way out, where the page has one: 重试, 重新选择 … */
  readonly action?: ReactNode;
};

/** One refusal, as a sentence that can be copied for whoever is asked for help. */
export function ErrorNotice({ error, action }: Props) {
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
      title={error.message}
      action={
        <>
          {action}
          <Button size="small" type="text" icon={<CopyOutlined />} onClick={() => void copy()}>
            复制
          </Button>
        </>
      }
    />
  );
}
