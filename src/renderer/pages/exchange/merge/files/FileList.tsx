import { useMemo, useState } from 'react';
import type { CellPlace, MergePlan, ReturnedFile } from '../../../../../shared/model/exchange.ts';
import { VirtualTable } from '../../../../components/VirtualTable.tsx';
import type { VirtualColumn } from '../../../../components/virtual-table-types.ts';
import { FileFacts } from './FileFacts.tsx';
import styles from './Files.module.css';
import { type FileLine, fileLines } from './file-lines.ts';

const ROW_HEIGHT = 54;

type Props = {
  readonly plan: MergePlan;
  /** Null: all files. */
  readonly chosen: number | null;
  readonly onChoose: (file: number | null) => void;
  readonly onSource: (place: CellPlace) => void;
};

/** Every file that was dropped with its verdict, refused ones too; a chosen one shows what was met in it, and its changes. */
export function FileList({ plan, chosen, onChoose, onSource }: Props) {
  const lines = useMemo(() => fileLines(plan), [plan]);
  const [active, setActive] = useState(0);
  const choose = (index: number) => {
    setActive(index);
    onChoose(lines[index]?.index ?? null);
  };
  const file: ReturnedFile | undefined = chosen === null ? undefined : plan.files[chosen];
  return (
    <section className={styles.files} aria-label="读取的文件">
      <div className={styles.fileTable}>
        <VirtualTable
          label="读取的文件，用上下键选择，只看这份文件的内容"
          columns={COLUMNS}
          total={lines.length}
          rowHeight={ROW_HEIGHT}
          restWidth={180}
          rowAt={(index) => lines[index]}
          active={active}
          onActive={choose}
          onOpen={choose}
        />
      </div>
      {file && chosen !== null && <FileFacts file={file} index={chosen} onSource={onSource} />}
    </section>
  );
}

const COLUMNS: readonly VirtualColumn<FileLine>[] = [
  {
    key: 'file',
    title: '文件',
    render: ({ name, who, verdict, damages }) => (
      <span className={styles.file} title={name}>
        <span className={styles.fileName}>{name}</span>
        <span className={styles.fileAbout}>
          <span className={styles.verdict} data-verdict={verdict.kind}>
            {verdict.word}
          </span>
          {who}
          {damages > 0 && ` · ${damages} 处变动`}
        </span>
      </span>
    ),
  },
];
