import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import dayjs from 'dayjs';
import type { Period } from '../../../shared/model/tracking.ts';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { freezeRemark } from './freeze-remark.ts';

type Props = { readonly period: Period; readonly onClose: () => void };

/** 冻结 is the one step here that cannot be taken back: the only one that is asked about first. */
export function FreezeDialog({ period, onClose }: Props) {
  const { queries } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const board = useQuery(queries.exchange.returns.queryOptions({ input: { periodId: period.id } }));
  const remark = freezeRemark(period, board.data?.departments ?? [], dayjs().format('YYYY-MM-DD'));
  const freeze = useMutation(
    queries.periods.freeze.mutationOptions({
      onSuccess: ({ name }) => {
        message.success(`“${name}”已冻结，这一期的数字不再变化`);
        onClose();
        return cache.invalidateQueries();
      },
      onError: (error) => message.error(describeError(error).message),
    }),
  );
  return (
    <Modal
      open
      title={`冻结“${period.name}”？`}
      centered
      okText="冻结这一期"
      cancelText="暂不冻结"
      confirmLoading={freeze.isPending}
      getContainer={false}
      onOk={() => freeze.mutate({ id: period.id })}
      onCancel={onClose}
    >
      <p>冻结后，这一期的总览和报表永远是现在的数字：之后改任务、单位更名、再导入，都不会改变它。</p>
      {remark && <p role="status">{remark}</p>}
      <p>
        <strong>冻结不能撤销</strong>，也不能再向这一期填写进展。请确认该收的都收到了。
      </p>
    </Modal>
  );
}
