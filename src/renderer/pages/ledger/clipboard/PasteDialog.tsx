import { skipToken, useQuery } from '@tanstack/react-query';
import { Checkbox, Select, Spin } from 'antd';
import { useState } from 'react';
import type { Period, Rating } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { type LedgerRow, speaking } from '../rows/ledger-row.ts';
import { ownersOf } from '../rows/row-words.ts';
import { fetchAllRows, type RowQuery } from '../rows/use-ledger-rows.ts';
import styles from './PasteDialog.module.css';
import {
  BLOCK_COLUMNS,
  type Block,
  type BlockColumn,
  blockColumnWord,
  isKeyed,
  linesOf,
  type PasteLine,
  planPaste,
  setBlockColumn,
} from './plan-paste.ts';

type Props = {
  readonly block: Block;
  readonly query: RowQuery;
  /** The row that the first line of a block without keys goes to. */
  readonly from: number;
  readonly total: number;
  readonly period: Period;
  readonly ratings: readonly Rating[];
  readonly onClose: () => void;
};

/** As many lines as one call takes. */
const MOST = 5000;

/** Where each line of a pasted block would go, before anything is taken. */
export function PasteDialog({ block: pasted, query, from, total, period, ratings, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const [block, setBlock] = useState(pasted);
  const keyed = isKeyed(block);
  const lines = linesOf(block);
  const tooLong = lines > MOST;
  // A block that says which rows it means looks in all of them; another goes down from where the hand was.
  const first = keyed ? 0 : from;
  const most = keyed ? total : lines;
  const targets = useQuery({
    queryKey: ['paste-targets', query, first, most],
    queryFn: tooLong ? skipToken : () => fetchAllRows(client, query, first, most),
    gcTime: 0,
  });
  const plan = targets.data ? planPaste(block, targets.data, ratings) : null;
  const taken = plan?.filter(({ refused }) => refused === null) ?? [];
  const width = block.columns.length;
  const corrected = taken.filter(({ target }) => target && hasEntry(target, period)).length;

  return (
    <StepDialog
      title={`粘贴到“${period.name}”`}
      width={920}
      okText={`粘贴 ${taken.length} 行`}
      ready={taken.length > 0}
      hint={
        tooLong
          ? `一次最多粘贴 ${MOST} 行，这一块有 ${lines} 行，请分几次粘贴。`
          : keyed
            ? '按表中写的序号、单位找到对应的行；空单元格不改动原来的内容。'
            : `从选中的一行起，往下对应 ${lines} 行；空单元格不改动原来的内容。`
      }
      onOk={() => take(() => client.tracking.revise({ periodId: period.id, entries: entriesOf(taken) }), onClose)}
      onClose={onClose}
    >
      <Checkbox checked={block.titled} onChange={() => setBlock({ ...block, titled: !block.titled })}>
        第一行是表头
      </Checkbox>
      {targets.isLoading && <Spin description="正在查找对应的行…" />}
      {plan && (
        <>
          <div className={styles.scroller}>
            <table className={styles.table} aria-label="粘贴预览">
              <thead>
                <tr>
                  <th scope="col">行</th>
                  <th scope="col">粘贴到</th>
                  {block.columns.map((column, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column of a block is known by its place alone.
                    <th key={index} scope="col">
                      <Select<BlockColumn>
                        size="small"
                        className={styles.meaning ?? ''}
                        aria-label={`第 ${index + 1} 列是`}
                        value={column}
                        options={BLOCK_COLUMNS.map((one) => ({ value: one, label: blockColumnWord(one) }))}
                        onChange={(meaning) => setBlock(setBlockColumn(block, index, meaning))}
                      />
                    </th>
                  ))}
                  <th scope="col">结果</th>
                </tr>
              </thead>
              <tbody>
                {plan.slice(0, 200).map((line) => (
                  <tr key={line.line} data-refused={line.refused !== null}>
                    <td>{line.line}</td>
                    <td>{line.target ? nameOf(line.target) : '—'}</td>
                    {Array.from({ length: width }, (_, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                      <td key={index} data-skipped={block.columns[index] === 'skip'}>
                        <div className={styles.cell}>{block.cells[line.line - 1]?.[index] ?? ''}</div>
                      </td>
                    ))}
                    <td>{line.refused ?? (line.target && hasEntry(line.target, period) ? '更正本期' : '新填')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.sum} role="status">
            {plan.length > 200 && '只列出前 200 行。'}
            将填入 {taken.length} 行{corrected > 0 && `，其中 ${corrected} 行更正本期已填的内容（原来的保留在案）`}
            {plan.length > taken.length && `；${plan.length - taken.length} 行不粘贴`}。
          </p>
        </>
      )}
    </StepDialog>
  );
}

function hasEntry(row: LedgerRow, period: Period): boolean {
  return speaking(row)?.standing.entry?.period === period.name;
}

function nameOf(row: LedgerRow): string {
  const { number, content } = row.task;
  const owner = speaking(row);
  return `${number ?? '—'} ${owner ? ownersOf([owner]) : ''} ${content.slice(0, 16)}`;
}

function entriesOf(lines: readonly PasteLine[]) {
  return lines.flatMap(({ target, patch }) => {
    const obligation = target && speaking(target);
    return obligation ? [{ obligationId: obligation.id, ...patch }] : [];
  });
}
