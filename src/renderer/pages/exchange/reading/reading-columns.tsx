import { READING_KIND_WORDS } from '../../../../shared/exchange-words.ts';
import type { ReadingItem } from '../../../../shared/model/exchange.ts';
import { shownTime } from '../../../components/shown-time.ts';
import type { VirtualColumn } from '../../../components/virtual-table-types.ts';
import styles from './Reading.module.css';

/** 阅读清单, one line each; what was read steps back. */
export const READING_COLUMNS: readonly VirtualColumn<ReadingItem>[] = [
  {
    key: 'state',
    title: '状态',
    width: 70,
    render: ({ readAt }) => (readAt === null ? <strong>未读</strong> : <span className={styles.soft}>已读</span>),
  },
  { key: 'department', title: '单位', width: 150, render: ({ department }) => department || '不明' },
  { key: 'kind', title: '类别', width: 108, render: ({ kind }) => READING_KIND_WORDS[kind] },
  {
    key: 'text',
    title: '内容',
    render: ({ text, readAt }) => (
      <span className={styles.lines} data-read={readAt !== null}>
        {text}
      </span>
    ),
  },
  { key: 'period', title: '期', width: 120, render: ({ period }) => period },
  { key: 'at', title: '收到', width: 150, render: ({ at }) => shownTime(at) },
];
