import { DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { LOG_KIND_WORDS, LOG_KINDS } from '../../../shared/log-words.ts';
import type { LogFilter } from '../../../shared/model/log.ts';
import { useApi } from '../../api.ts';
import { DayField } from '../../components/DayField.tsx';
import { useSaving } from '../../components/use-saving.ts';
import { navigate } from '../../use-route.ts';
import styles from './Log.module.css';

type Props = { readonly filter: LogFilter; readonly total: number; readonly actors: readonly string[] };

/** Long enough that a word typed through an input method is asked for once. */
const PAUSE_MS = 250;

const apply = (filter: LogFilter) => navigate({ page: 'log', filter }, 'replace');

/** What the log may be filtered by, how much is left, and the way out to Excel. */
export function LogBar({ filter, total, actors }: Props) {
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className={styles.bar} role="toolbar" aria-label="筛选和导出">
      <Select
        className={styles.kinds}
        mode="multiple"
        aria-label="按类别筛选"
        placeholder="全部类别"
        maxTagCount="responsive"
        value={[...(filter.kinds ?? [])]}
        options={LOG_KINDS.map((kind) => ({ value: kind, label: LOG_KIND_WORDS[kind] }))}
        onChange={(kinds) => apply({ ...filter, kinds })}
      />
      <Select
        className={styles.actor}
        aria-label="按经办人筛选"
        placeholder="全部经办人"
        allowClear
        value={filter.actor ?? null}
        options={actors.map((actor) => ({ value: actor, label: actor }))}
        onChange={(actor) => apply({ ...filter, actor: actor ?? undefined })}
      />
      <DayField
        label="起日"
        placeholder="起日"
        size="middle"
        value={filter.from ?? null}
        onChange={(from) => apply({ ...filter, from: from ?? undefined })}
      />
      <span aria-hidden="true">至</span>
      <DayField
        label="止日"
        placeholder="止日"
        size="middle"
        value={filter.to ?? null}
        onChange={(to) => apply({ ...filter, to: to ?? undefined })}
      />
      <WordsField filter={filter} />
      {filtered && (
        <Button type="text" onClick={() => apply({})}>
          清除筛选
        </Button>
      )}
      <span className={styles.push} />
      <ExportButton filter={filter} total={total} />
    </div>
  );
}

function WordsField({ filter }: { readonly filter: LogFilter }) {
  const asked = filter.text ?? '';
  const [words, setWords] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    // What the address says wins (清除筛选, 返回), unless it is what was just typed.
    if (asked !== words.trim()) setWords(asked);
  }
  useEffect(() => {
    if (words.trim() === asked) return;
    const timer = setTimeout(() => apply({ ...filter, text: words }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, asked, filter]);
  return (
    <Input
      className={styles.words}
      aria-label="按文字筛选"
      placeholder="操作中的文字"
      allowClear
      maxLength={200}
      value={words}
      onChange={(event) => setWords(event.target.value)}
    />
  );
}

function ExportButton({ filter, total }: Pick<Props, 'filter' | 'total'>) {
  const { client, host } = useApi();
  const cache = useQueryClient();
  // The export is itself an entry.
  const { mutate, isPending } = useSaving({ onSettled: () => cache.invalidateQueries() });
  const write = async () => host.saveFile(await client.log.export({ filter }));
  return (
    <Button
      icon={<DownloadOutlined aria-hidden="true" />}
      loading={isPending}
      disabled={total === 0}
      onClick={() => mutate(write)}
    >
      导出 Excel
    </Button>
  );
}
