import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Segmented, Spin } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { READING_KIND_WORDS } from '../../../../shared/exchange-words.ts';
import type { ReadingItem } from '../../../../shared/model/exchange.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { CellMark } from '../../../components/Facts.tsx';
import { shownTime } from '../../../components/shown-time.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { useSaving } from '../../../components/use-saving.ts';
import { VirtualTable } from '../../../components/VirtualTable.tsx';
import { describeError } from '../../../describe-error.ts';
import { useReportShownRows } from '../../../frame/shown-rows.tsx';
import { formatRoute } from '../../../route.ts';
import { useRowChoice } from '../board/use-row-choice.ts';
import { filterReading, type ReadingFilter } from './filter-reading.ts';
import styles from './Reading.module.css';
import { READING_COLUMNS } from './reading-columns.tsx';

const ROW_HEIGHT = 56;
const NO_ITEMS: readonly ReadingItem[] = [];

/** 阅读清单: what departments sent outside their rows, kept until somebody has read it. */
export function ReadingList() {
  const { client, queries } = useApi();
  const { take, busy } = useSteps();
  const list = useQuery(queries.exchange.readingList.queryOptions());
  const [filter, setFilter] = useState<ReadingFilter>('unread');
  const [active, setActive] = useState(-1);
  const all = list.data ?? NO_ITEMS;
  const rows = useMemo(() => filterReading(all, filter), [all, filter]);
  const choice = useRowChoice(
    useMemo(() => rows.map(({ id }) => id), [rows]),
    active,
  );
  const unread = filterReading(all, 'unread').length;
  useReportShownRows(list.data ? `${unread} 条未读，共 ${all.length} 条表外内容` : null);

  if (list.error) return <ErrorNotice error={describeError(list.error)} onRetry={list.refetch} />;
  if (!list.data) return <Spin className={styles.wait} description="正在读取阅读清单…" />;

  const item = rows[active];
  const chosen = rows.filter(({ id }) => choice.keys.includes(id));
  const mark = (read: boolean) => {
    const ids = chosen.filter(({ readAt }) => (readAt === null) === read).map(({ id }) => id);
    if (ids.length > 0) take(() => client.exchange.markRead({ ids, read }), choice.clear);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'r' || event.ctrlKey || event.altKey || event.metaKey || busy) return;
    event.preventDefault();
    mark(true);
  };
  return (
    <>
      <div className={styles.bar}>
        <Segmented<ReadingFilter>
          aria-label="筛选阅读清单"
          value={filter}
          options={[
            { value: 'unread', label: `未读 ${unread}` },
            { value: 'all', label: `全部 ${all.length}` },
          ]}
          onChange={(next) => {
            setFilter(next);
            setActive(-1);
            choice.clear();
          }}
        />
        <Button
          disabled={busy || !chosen.some(({ readAt }) => readAt === null)}
          title="快捷键 R"
          onClick={() => mark(true)}
        >
          标为已读{choice.picked > 0 && ` ${choice.picked} 条`}
        </Button>
        <Button disabled={busy || !chosen.some(({ readAt }) => readAt !== null)} onClick={() => mark(false)}>
          标为未读
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty className={styles.wait} description={all.length === 0 ? '各单位没有在表外写过内容' : '都读过了'} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table within has the focus; R is read here.
        <div className={styles.halves} onKeyDown={onKeyDown}>
          <div className={styles.list}>
            <VirtualTable
              label="阅读清单，用上下键选择，空格选中，R 标为已读"
              columns={READING_COLUMNS}
              total={rows.length}
              rowHeight={ROW_HEIGHT}
              restWidth={260}
              rowAt={(index) => rows[index]}
              active={active}
              onActive={setActive}
              onOpen={setActive}
              onEscape={choice.clear}
              selection={choice.selection}
            />
          </div>
          {item && <ItemPanel item={item} />}
        </div>
      )}
    </>
  );
}

function ItemPanel({ item }: { readonly item: ReadingItem }) {
  const { client, host } = useApi();
  const { mutate, isPending } = useSaving({ done: '已取出原件' });
  return (
    <section className={styles.panel} aria-label="这一条">
      <h3>
        {READING_KIND_WORDS[item.kind]} · {item.department || '单位不明'}
      </h3>
      <p className={styles.words}>{item.text}</p>
      <p className={styles.soft}>{item.reason}</p>
      <p>
        {item.file} · {item.sheet} <CellMark cell={item.cell} />{' '}
        <Button
          type="link"
          size="small"
          loading={isPending}
          onClick={() =>
            mutate(async () => host.saveFile(await client.exchange.returnedFile({ returnedFileId: item.fileId })))
          }
        >
          取出原件
        </Button>
      </p>
      <p className={styles.soft}>
        {shownTime(item.at)} 收到{item.period && `，${item.period}`}
        {item.readAt && `；${shownTime(item.readAt)} 已读`}
      </p>
      {item.taskId !== null && (
        <p>
          <a href={formatRoute({ page: 'task', id: item.taskId })}>打开这项任务</a>
        </p>
      )}
    </section>
  );
}
