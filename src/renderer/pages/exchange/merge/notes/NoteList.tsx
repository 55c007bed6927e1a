import { Empty } from 'antd';
import { type RefObject, useMemo, useState } from 'react';
import { READING_KIND_WORDS } from '../../../../../shared/exchange-words.ts';
import type { CellPlace, MergePlan, ReadingNote } from '../../../../../shared/model/exchange.ts';
import { CellMark, WordMark } from '../../../../components/Facts.tsx';
import { VirtualTable } from '../../../../components/VirtualTable.tsx';
import type { VirtualColumn } from '../../../../components/virtual-table-types.ts';
import styles from '../change/Change.module.css';
import layout from '../Merge.module.css';

const ROW_HEIGHT = 58;

type Props = {
  readonly plan: MergePlan;
  readonly notes: readonly ReadingNote[];
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly onSource: (place: CellPlace | null) => void;
};

/** What stands outside the rows that were asked: nothing is decided about it here, it goes to the reading list. */
export function NoteList({ plan, notes, grid, onSource }: Props) {
  const [active, setActive] = useState(0);
  const columns = useMemo(() => noteColumns(plan), [plan]);
  const note = notes[active];
  if (notes.length === 0) return <Empty className={layout.nothing} description="没有写在表外的内容" />;
  return (
    <div className={layout.halves}>
      <div className={layout.list}>
        <VirtualTable
          label="表外内容，用上下键选择，回车看原表"
          columns={columns}
          total={notes.length}
          rowHeight={ROW_HEIGHT}
          restWidth={220}
          rowAt={(index) => notes[index]}
          active={active}
          onActive={setActive}
          onOpen={(index) => {
            const place = notes[index]?.source;
            if (place) onSource(place);
          }}
          onEscape={() => onSource(null)}
          grid={grid}
        />
      </div>
      {note && (
        <section className={styles.panel} aria-label="这一条表外内容">
          <h3>{READING_KIND_WORDS[note.kind]}</h3>
          <p className={styles.words}>{note.text}</p>
          <p className={styles.soft}>{note.reason}</p>
          <p>
            {plan.files[note.source.file]?.name} · {note.source.sheet} <CellMark cell={note.source.cell} />
          </p>
          <p className={styles.soft}>汇总时记入“阅读清单”，不改台账。</p>
        </section>
      )}
    </div>
  );
}

function noteColumns({ files }: MergePlan): readonly VirtualColumn<ReadingNote>[] {
  return [
    {
      key: 'kind',
      title: '类别',
      width: 104,
      render: ({ kind }) => <WordMark>{READING_KIND_WORDS[kind]}</WordMark>,
    },
    { key: 'text', title: '内容', render: ({ text }) => <span className={styles.lines}>{text}</span> },
    {
      key: 'source',
      title: '出处',
      width: 180,
      render: ({ source }) => (
        <span className={styles.source} title={files[source.file]?.name}>
          <span className={styles.fieldName}>{files[source.file]?.name}</span>
          <span className={styles.place}>
            {source.sheet} {source.cell}
          </span>
        </span>
      ),
    },
  ];
}
