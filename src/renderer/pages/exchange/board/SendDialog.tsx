import { Progress as Bar, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { DepartmentReturn } from '../../../../shared/model/exchange.ts';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import styles from './Board.module.css';
import { summarizeSend } from './board-rows.ts';
import { useSend } from './use-send.ts';

type Props = {
  readonly period: Period;
  readonly rows: readonly DepartmentReturn[];
  readonly onClose: () => void;
};

/** 生成反馈表: for whom, the how many-th time, as one zip or as files in a folder; with progress and 取消. */
export function SendDialog({ period, rows, onClose }: Props) {
  const { host } = useApi();
  const { state, send, cancel } = useSend(period, onClose);
  const [as, setAs] = useState<'zip' | 'files'>('zip');
  const { departments, nothingAsked, again, mostThisYear } = summarizeSend(rows);
  const busy = state.step === 'writing';
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal
      open
      centered
      title={`生成反馈表：${period.name}，${departments.length} 个单位`}
      getContainer={false}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>取消</Button>
          <Button
            type="primary"
            autoFocus
            disabled={departments.length === 0}
            loading={busy}
            onClick={() => send(departments, as)}
          >
            生成 {departments.length} 份
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <ul className={styles.facts}>
          <li>每个单位一个文件，只有它自己的任务；另附一份下发清单。报送截止 {period.cutoff}。</li>
          {again > 0 && <li>{again} 个单位本期已下发过，这是再次下发；之前发出的表仍能收回汇总。</li>}
          {nothingAsked > 0 && <li>{nothingAsked} 个单位本期没有要报的任务，不生成。</li>}
          {mostThisYear > 1 && <li>连同这次，单位今年最多收到 {mostThisYear} 份反馈表。</li>}
        </ul>
        {host.saveFiles && (
          <Radio.Group
            aria-label="存成"
            value={as}
            disabled={busy}
            onChange={(event) => setAs(event.target.value === 'files' ? 'files' : 'zip')}
            options={[
              { value: 'zip', label: '一个压缩包' },
              { value: 'files', label: '存到一个文件夹' },
            ]}
          />
        )}
        {busy && (
          <div role="status">
            {state.progress ? `${state.progress.label}（${state.progress.done}/${state.progress.total}）` : '正在准备…'}
            <Bar
              percent={state.progress ? Math.floor((state.progress.done / Math.max(1, state.progress.total)) * 100) : 0}
              aria-label="进度"
            />
          </div>
        )}
        {state.step === 'failed' && <ErrorNotice error={state.error} />}
      </div>
    </Modal>
  );
}
