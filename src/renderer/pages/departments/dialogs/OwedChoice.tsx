import { Button, Checkbox, Input, Spin } from 'antd';
import { useState } from 'react';
import { ROLE_WORDS } from '../../../../shared/glossary.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { type VirtualColumn, VirtualTable } from '../../../components/VirtualTable.tsx';
import { describeError } from '../../../describe-error.ts';
import styles from './Dialogs.module.css';
import { matchOwed, type OwedRow, toggled, toggledAll } from './owed-rows.ts';
import { useOwed } from './use-owed.ts';

type Props = {
  readonly departmentId: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
};

/** The obligations of a body to choose from: by mouse, or ↑/↓ and Enter; words narrow them down. */
export function OwedChoice({ departmentId, chosen, onChosen }: Props) {
  const owed = useOwed(departmentId);
  const [words, setWords] = useState('');
  const [active, setActive] = useState(-1);
  if (owed.error) return <ErrorNotice error={describeError(owed.error)} onRetry={owed.refetch} />;
  if (!owed.data) return <Spin description="正在读取任务…" />;
  const rows = matchOwed(owed.data, words);
  const turn = (row: OwedRow) => onChosen(toggled(chosen, row.id));
  return (
    <>
      <div className={styles.tools}>
        <Input
          aria-label="按文字查找任务"
          placeholder="按文字查找，如 医保"
          allowClear
          value={words}
          onChange={(event) => setWords(event.target.value)}
          // Enter in here narrows nothing further and must not take the step.
          onPressEnter={(event) => event.preventDefault()}
        />
        <Button disabled={rows.length === 0} onClick={() => onChosen(toggledAll(chosen, rows))}>
          全选所列
        </Button>
        <span className={styles.chosen} role="status">
          已选 {chosen.size} 项，共 {owed.data.length} 项
        </span>
      </div>
      <div className={styles.list}>
        <VirtualTable
          label="它负责的任务，用上下键移动，按回车选取"
          columns={owedColumns(chosen, turn)}
          total={rows.length}
          rowHeight={36}
          restWidth={220}
          rowAt={(index) => rows[index]}
          active={active}
          onActive={setActive}
          onOpen={(index) => {
            const row = rows[index];
            if (row) turn(row);
          }}
        />
      </div>
    </>
  );
}

function owedColumns(chosen: ReadonlySet<number>, turn: (row: OwedRow) => void): readonly VirtualColumn<OwedRow>[] {
  return [
    {
      key: 'chosen',
      title: '选',
      width: 44,
      align: 'center',
      render: (row) => (
        <Checkbox
          tabIndex={-1}
          aria-label={`选取 ${row.content}`}
          checked={chosen.has(row.id)}
          onChange={() => turn(row)}
        />
      ),
    },
    { key: 'number', title: '序号', width: 60, align: 'center', render: (row) => row.number },
    {
      key: 'content',
      title: '工作任务',
      render: (row) => (
        <span className={styles.line} title={`《${row.plan}》${row.content}`}>
          {row.content}
        </span>
      ),
    },
    { key: 'role', title: '角色', width: 88, render: (row) => ROLE_WORDS[row.role] },
    {
      key: 'wording',
      title: '原文',
      width: 130,
      render: (row) => <span className={styles.line}>{row.wording}</span>,
    },
  ];
}
