import { type DragEvent, type ReactNode, useState } from 'react';
import { useImportSession } from '../pages/import/ImportSession.tsx';
import styles from './Frame.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Files may be dropped anywhere in the window: they are read, and 导入 opens. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { readFiles } = useImportSession();
  const [over, setOver] = useState(false);
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
        readFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className={styles.dropVeil}>松开鼠标，读取这些文件</div>}
    </div>
  );
}
