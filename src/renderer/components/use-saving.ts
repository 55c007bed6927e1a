import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import type { SaveResult } from '../../shared/host.ts';
import { useApi } from '../api.ts';
import { describeError } from '../describe-error.ts';

type Options = {
  /** What is said then. */
  readonly done?: string;
  readonly onSettled?: () => unknown;
};

/**
 * Hands a file to the person, and says where it is: a browser shows no dialog for it. `mutate` takes what writes the file
 * and gives it to the host.
 */
export function useSaving({ done = '已导出', onSettled }: Options = {}) {
  const { host } = useApi();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (save: () => Promise<SaveResult>) => save(),
    onSuccess: ({ saved }) => {
      if (saved) message.success(host.kind === 'browser' ? `${done}，请到浏览器的下载文件夹查看` : done);
    },
    onError: (error) => message.error(describeError(error).message),
    onSettled,
  });
}
