import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Preview } from '../preview/PreviewPanel.tsx';
import { AskedNameList } from './AskedNameList.tsx';
import styles from './Names.module.css';
import { NameTable } from './NameTable.tsx';
import { askedNames, countNames, type ListedName, listNames, type NameCounts } from './name-answers.ts';

type Props = {
  readonly preview: Preview;
  /** Leads to where a name was met. */
  readonly onShow: (name: ListedName) => void;
};

/** 单位名称: one list over all files that are taken in; those that need a look, and on demand all, with rule and reason. */
export function NamesSection({ preview, onShow }: Props) {
  const { plan, choices, answers } = preview;
  const names = useMemo(() => listNames(plan, choices), [plan, choices]);
  const asked = useMemo(() => askedNames(names), [names]);
  const [expanded, setExpanded] = useState(false);
  const [list, setList] = useState<'asked' | 'all'>(asked.length > 0 ? 'asked' : 'all');
  const counts = countNames(names, answers);
  if (names.length === 0) return null;
  return (
    <section className={styles.section} aria-label="单位名称" data-open={counts.open > 0}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={expanded}
          onClick={() => setExpanded((before) => !before)}
        >
          {expanded ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />} 单位名称{' '}
          <strong>{openWords(asked.length, counts.open)}</strong>
        </button>
        <span className={styles.soft}>{countWords(counts, asked.length)}</span>
        {expanded && (
          <Segmented
            className={styles.lists}
            size="small"
            aria-label="看待确认的还是全部名称"
            value={list}
            onChange={setList}
            options={[
              { value: 'asked', label: `待确认 ${counts.open}` },
              { value: 'all', label: `全部 ${names.length}` },
            ]}
          />
        )}
      </div>
      {expanded && (
        <div className={styles.body}>
          {list === 'asked' ? (
            <AskedNameList plan={plan} names={asked} answers={answers} onShow={onShow} />
          ) : (
            <NameTable names={names} answers={answers} onShow={onShow} />
          )}
        </div>
      )}
    </section>
  );
}

function openWords(asked: number, open: number): string {
  if (open > 0) return `${open} 个待确认`;
  return asked > 0 ? '已全部确认' : '没有疑问';
}

/** 58 个名称没有疑问，将新登记 20 个单位. */
function countWords({ names, bodies }: NameCounts, asked: number): string {
  const entered = bodies > 0 ? `将新登记 ${bodies} 个单位` : '不新登记单位';
  return `${names - asked} 个名称没有疑问，${entered}`;
}
