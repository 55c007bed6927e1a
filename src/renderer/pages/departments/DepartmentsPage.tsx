import { useQuery } from '@tanstack/react-query';
import { Segmented, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { DepartmentSummary } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { matchDepartments } from '../../components/match-departments.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import type { DirectoryView } from '../../route.ts';
import { navigate } from '../../use-route.ts';
import { BodyPanel } from './body/BodyPanel.tsx';
import { CountsView } from './CountsView.tsx';
import styles from './Departments.module.css';
import { AddDialog } from './dialogs/AddDialog.tsx';
import { QuestionList } from './questions/QuestionList.tsx';
import { ChangeList } from './steps/ChangeList.tsx';
import { TreePane } from './tree/TreePane.tsx';

type Props = {
  readonly view: DirectoryView;
  /** The body that is open; null where a list is. */
  readonly id: number | null;
};

/** 单位: the directory as a tree in order of protocol, never by how much they owe; beside it a list or one body. */
export function DepartmentsPage({ view, id }: Props) {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const departments = useQuery(queries.departments.list.queryOptions());
  const [words, setWords] = useState('');
  const [adding, setAdding] = useState(false);
  const all = departments.data;
  const shown = useMemo(() => matchDepartments(all ?? [], words), [all, words]);
  useReportShownRows(all ? `显示 ${shown.length} 个，共 ${all.length} 个单位` : null);

  if (departments.error) {
    return <ErrorNotice error={describeError(departments.error)} onRetry={departments.refetch} />;
  }
  if (!all || !status.data) return <Spin className={styles.wait} description="正在读取单位…" />;
  if (all.length === 0) return <Welcome pristine={status.data.pristine} />;
  return (
    <div className={styles.page}>
      <TreePane all={all} shown={shown} words={words} onWords={setWords} opened={id} onAdd={() => setAdding(true)} />
      <section className={styles.side} aria-label={id === null ? '清单' : '单位详情'}>
        {id === null ? (
          <Lists view={view} all={all} shown={shown} />
        ) : (
          <BodyPanel key={id} id={id} all={all} onClose={() => navigate({ page: 'departments', view })} />
        )}
      </section>
      {adding && <AddDialog all={all} onClose={() => setAdding(false)} />}
    </div>
  );
}

type ListsProps = {
  readonly view: DirectoryView;
  readonly all: readonly DepartmentSummary[];
  readonly shown: readonly DepartmentSummary[];
};

function Lists({ view, all, shown }: ListsProps) {
  const { queries } = useApi();
  const questions = useQuery(queries.departments.questions.queryOptions()).data?.length ?? 0;
  return (
    <>
      <div className={styles.bar}>
        <Segmented<DirectoryView>
          aria-label="清单"
          value={view}
          options={[
            { value: 'counts', label: '任务数' },
            {
              value: 'questions',
              label: questions > 0 ? <strong className={styles.waiting}>待确认 {questions}</strong> : '待确认',
            },
            { value: 'changes', label: '操作记录' },
          ]}
          onChange={(next) => navigate({ page: 'departments', view: next })}
        />
      </div>
      <div className={styles.body}>
        {view === 'counts' && <CountsView shown={shown} />}
        {view === 'questions' && <QuestionList bodies={all} />}
        {view === 'changes' && <ChangeList />}
      </div>
    </>
  );
}
