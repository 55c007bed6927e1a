import { LOG_KIND_WORDS } from '../../../shared/log-words.ts';
import type { LogEntry } from '../../../shared/model/log.ts';
import { shownTime } from '../../components/shown-time.ts';
import type { VirtualColumn } from '../../components/virtual-table-types.ts';
import styles from './Log.module.css';
import { readableDetails } from './log-address.ts';
import { TurnButton } from './TurnButton.tsx';

/** 操作记录, one line each. */
export const LOG_COLUMNS: readonly VirtualColumn<LogEntry>[] = [
  { key: 'at', title: '时间', width: 148, render: ({ at }) => shownTime(at) },
  { key: 'kind', title: '类别', width: 96, render: ({ kind }) => LOG_KIND_WORDS[kind] },
  {
    key: 'details',
    title: '操作',
    render: ({ details, change }) => (
      <span className={change?.state === 'undone' ? styles.undone : styles.lines} title={details}>
        {readableDetails(details)}
      </span>
    ),
  },
  { key: 'actor', title: '经办', width: 110, render: ({ actor }) => actor },
  {
    key: 'state',
    title: '撤销和重做',
    width: 140,
    render: ({ change, details }) => change && <TurnButton change={change} details={details} />,
  },
];
