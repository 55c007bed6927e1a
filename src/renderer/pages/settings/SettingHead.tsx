import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../api.ts';
import { shownTime } from '../../components/shown-time.ts';
import { formatRoute } from '../../route.ts';
import styles from './Settings.module.css';

type Props = {
  readonly title: string;
  /** What it changes, in plain words. */
  readonly effect: ReactNode;
  /** How the log words a change of it: 亮灯规则改为. Left out where there is nothing that stands "since". */
  readonly logged?: string;
};

/** As many changes of one setting as may have been taken back one after the other. */
const LOOKED_BACK = 50;

/** The head of a setting: what it changes, and since when it stands so. */
export function SettingHead({ title, effect, logged }: Props) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p>{effect}</p>
      {logged && <Since logged={logged} />}
    </header>
  );
}

function Since({ logged }: { readonly logged: string }) {
  const { queries } = useApi();
  const { data } = useQuery(
    queries.log.list.queryOptions({
      input: { filter: { kinds: ['rules'], text: logged }, offset: 0, limit: LOOKED_BACK },
    }),
  );
  if (!data) return null;
  const last = data.entries.find(({ change }) => change?.state !== 'undone');
  return (
    <p className={styles.since}>
      {last
        ? `现在的设置自 ${shownTime(last.at)} 起有效，由 ${last.actor} 改定。`
        : '现在是程序自带的设置，本单位没有改过。'}
      {data.total > 0 && (
        <a href={formatRoute({ page: 'log', filter: { kinds: ['rules'], text: logged } })}>历次改动</a>
      )}
    </p>
  );
}
