import { type DragEvent, type ReactNode, useState } from 'react';
import { useExchangeSession } from '../pages/exchange/ExchangeSession.tsx';
import { droppedFiles } from '../pages/exchange/pick/dropped-files.ts';
import { useImportSession } from '../pages/import/ImportSession.tsx';
import type { PageName } from '../route.ts';
import styles from './Frame.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

type Props = { readonly page: PageName; readonly children: ReactNode };

/** Files may be dropped anywhere in the window: on 交换 they are what departments returned, anywhere else 导入 reads them. */
export function DropTarget({ page, children }: Props) {
  const imports = useImportSession();
  const exchange = useExchangeSession();
  const [over, setOver] = useState(false);
  const take = (transfer: DataTransfer) => {
    if (page === 'exchange') void droppedFiles(transfer).then(exchange.readFiles);
    else imports.readFiles([...transfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; 选择文件 is the keyboard's.
    <div
      className={styles.dropTarget}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer);
      }}
    >
      {children}
      {over && (
        <div className={styles.dropVeil}>
          {page === 'exchange' ? '松开鼠标，读取各单位报回的文件' : '松开鼠标，读取这些文件'}
        </div>
      )}
    </div>
  );
}
