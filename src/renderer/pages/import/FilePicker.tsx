import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import styles from './Import.module.css';
import { useImportSession } from './ImportSession.tsx';
import { PasteDialog } from './paste/PasteDialog.tsx';
import { usePaste } from './paste/use-paste.ts';

/** Where files are dropped, picked or pasted. Nothing is filtered by its ending: a refusal says more than a file that is missing. */
export function FilePicker({ offerSamples }: { readonly offerSamples: boolean }) {
  const { readFiles, readSamples } = useImportSession();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  usePaste({ onText: setPasted, onFiles: readFiles });
  return (
    <>
      <section className={styles.picker} aria-label="选择要导入的文件">
        <InboxOutlined className={styles.pickerIcon} aria-hidden="true" />
        <h2>把任务分工表拖到这里</h2>
        <p>
          能读 Excel 和 WPS 表格（.xlsx、.xls）、Word
          文档（.docx）、CSV、文本（.txt）、办公系统导出的网页表格，可以一次放入多个。
          <br />
          先读出来给您核对，确认之前不会改动台账。
        </p>
        <div className={styles.actions}>
          <Button type="primary" size="large" onClick={() => input.current?.click()}>
            选择文件
          </Button>
          <Button size="large" title="或直接按 Ctrl+V" onClick={() => setPasted('')}>
            粘贴文字
          </Button>
          {offerSamples && (
            <Button size="large" onClick={readSamples}>
              载入示例台账（花都区、朝阳区）
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="要导入的文件"
          onChange={(event) => {
            readFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </section>
      <PasteDialog text={pasted} onText={setPasted} />
    </>
  );
}
