import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useApi } from '../api.ts';
import { shownTime } from '../components/shown-time.ts';
import { type ExchangeSession, useExchangeSession } from '../pages/exchange/ExchangeSession.tsx';
import { type ImportSession, useImportSession } from '../pages/import/ImportSession.tsx';
import type { Route } from '../route.ts';
import styles from './Frame.module.css';
import { useShownRows } from './shown-rows.tsx';

/** Where the ledger lies, when it was last backed up, what is shown, and work that runs behind another page. */
export function StatusBar({ route }: { readonly route: Route }) {
  const { queries } = useApi();
  const { data: status } = useQuery(queries.ledger.status.queryOptions());
  const imports = useImportSession();
  const exchange = useExchangeSession();
  const shown = useShownRows();
  return (
    <footer className={styles.status}>
      <span className={styles.path} title={status?.path}>
        台账文件：{status?.path ?? '…'}
      </span>
      <span>最近备份：{status?.lastBackup ? shownTime(status.lastBackup) : '尚未备份'}</span>
      <span className={styles.push} role="status">
        {shown}
      </span>
      {route.page !== 'import' && <Running word="正在读取文件" work={imports} />}
      {route.page !== 'exchange' && <Running word="正在读取报回的文件" work={exchange} />}
    </footer>
  );
}

type RunningProps = { readonly word: string; readonly work: Pick<ExchangeSession | ImportSession, 'state' | 'cancel'> };

function Running({ word, work: { state, cancel } }: RunningProps) {
  if (state.step !== 'reading') return null;
  return (
    <span className={styles.running}>
      {word}
      {state.progress ? ` ${state.progress.done}/${state.progress.total}` : '…'}
      <Button size="small" type="link" onClick={cancel}>
        取消
      </Button>
    </span>
  );
}
