import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Route } from '../route.ts';
import { navigate } from '../use-route.ts';
import styles from './Frame.module.css';

/** Long enough that a word typed through an input method is asked for once. */
const PAUSE_MS = 200;

/** One box for the whole ledger (Ctrl+K): its words become the ledger's filter, whatever page is in front. */
export function SearchBox({ route }: { readonly route: Route }) {
  const input = useRef<InputRef>(null);
  const composing = useRef(false);
  const filter = route.page === 'ledger' ? route.filter : {};
  const asked = filter.text ?? '';
  const [text, setText] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    // What the address says wins (a chip was closed, 返回 was pressed), unless it is what was just typed.
    if (asked !== text.trim()) setText(asked);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus({ cursor: 'all' });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const ask = (words: string) => {
    if (words.trim() === asked) return;
    const how = route.page === 'ledger' ? 'replace' : 'push';
    const rows = route.page === 'ledger' ? route.rows : undefined;
    navigate({ page: 'ledger', filter: { ...filter, text: words }, rows }, how);
  };

  // Only what was typed is asked for: `text` differs from `asked` exactly while the person types.
  const askLater = useRef(ask);
  askLater.current = ask;
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!composing.current) askLater.current(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <Input
      ref={input}
      className={styles.search}
      prefix={<SearchOutlined aria-hidden="true" />}
      suffix={<kbd className={styles.keys}>Ctrl+K</kbd>}
      placeholder="搜索任务、类别、责任单位、方案"
      aria-label="搜索台账"
      allowClear
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        setText(event.currentTarget.value);
      }}
      onPressEnter={() => ask(text)}
    />
  );
}
