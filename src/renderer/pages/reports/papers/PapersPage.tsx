import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Spin } from 'antd';
import type { PaperRecord } from '../../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../../shared/report-words.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import table from '../../../components/PlainTable.module.css';
import { shownTime } from '../../../components/shown-time.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { formatRoute } from '../../../route.ts';
import { KindList } from '../KindList.tsx';
import styles from '../Reports.module.css';

/** 已发文书: all papers that left the office, newest first, each to be read as it left. */
export function PapersPage() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.reports.papers.queryOptions());
  return (
    <div className={styles.page}>
      <KindList current={null} hrefOf={(kind) => ({ page: 'reports', kind })} />
      <section className={styles.papers} aria-label="已发文书">
        <h1>已发文书</h1>
        <p>
          通报和各种文书在各自的页面上用“登记发出”记到这里，按发出时的样子留存，不随台账变化。编号规则见
          <a href={formatRoute({ page: 'settings', section: 'serials' })}>设置 · 发文编号</a>。
        </p>
        {error && <ErrorNotice error={describeError(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Spin className={styles.wait ?? ''} description="正在读取已发文书…" />}
        {data?.length === 0 && <Empty className={styles.wait ?? ''} description="还没有登记发出的文书" />}
        {data && data.length > 0 && <PaperTable papers={data} />}
      </section>
    </div>
  );
}

function PaperTable({ papers }: { readonly papers: readonly PaperRecord[] }) {
  const { undo, busy } = useSteps();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">种类</th>
          <th scope="col">任务、单位或标题</th>
          <th scope="col">发出时间</th>
          <th scope="col">经办</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <td>{paper.number ?? '（无编号）'}</td>
            <td>{REPORT_KIND_WORDS[paper.kind]}</td>
            <td>{subjectOf(paper)}</td>
            <td>{shownTime(paper.at)}</td>
            <td>{paper.actor}</td>
            <td>
              <span className={styles.steps}>
                <Button
                  size="small"
                  href={formatRoute({ page: 'reports', kind: paper.kind, paper: paper.id })}
                  aria-label={`打开“${nameOf(paper)}”`}
                >
                  打开
                </Button>
                <Button
                  size="small"
                  disabled={busy}
                  title="号不再使用"
                  aria-label={`撤销登记“${nameOf(paper)}”`}
                  onClick={() => undo(paper.changeId)}
                >
                  撤销登记
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nameOf = ({ number, title }: PaperRecord): string => number ?? title;

/** 第14项, 区民政局: the title of a notice is what its kind is called, and says nothing more. */
function subjectOf({ kind, title, about }: PaperRecord): string {
  return [...new Set([title, about])].filter((words) => words !== REPORT_KIND_WORDS[kind]).join(' ');
}
