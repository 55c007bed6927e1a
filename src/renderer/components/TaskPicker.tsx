import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useApi } from '../api.ts';

const MOST = 30;

type Props = { readonly value: number | null; readonly onChange: (id: number) => void };

/** One task of the ledger, found by its number, words or the bodies that owe it. */
export function TaskPicker({ value, onChange }: Props) {
  const { queries } = useApi();
  const [words, setWords] = useState('');
  const text = useDeferredValue(words);
  const found = useQuery(
    queries.tasks.list.queryOptions({
      input: { filter: text.trim() ? { text } : {}, offset: 0, limit: MOST },
      placeholderData: keepPreviousData,
    }),
  ).data;
  const chosen = useQuery(queries.tasks.get.queryOptions({ input: value === null ? skipToken : { id: value } })).data;
  const tasks = [...(chosen ? [chosen] : []), ...(found?.tasks ?? []).filter(({ id }) => id !== chosen?.id)];
  return (
    <Select<number>
      aria-label="任务"
      placeholder="输序号、词语或单位"
      value={value}
      options={tasks.map(({ id, number, content }) => ({ value: id, label: `${number ?? ''} ${content}`.trim() }))}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      popupMatchSelectWidth={420}
      notFoundContent="没有符合的任务"
      onChange={onChange}
    />
  );
}
