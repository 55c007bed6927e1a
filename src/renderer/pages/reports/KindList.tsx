import type { ReportKind } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS, REPORT_KINDS } from '../../../shared/report-words.ts';
import { formatRoute, type Route } from '../../route.ts';
import { KindPicture } from './KindPicture.tsx';
import styles from './Reports.module.css';

const HINTS: Record<ReportKind, string> = {
  ledger: '全部任务和进展',
  summary: '正文一页，呈领导',
  bulletin: '通报全文和附表',
  department: '一个单位承担的任务',
  overdue: '原定和现行时限',
  missing: '本期没有报送的单位',
  compare: '本期与上期逐项对比',
  'progress-form': '一事一表',
  'assign-notice': '一事一单',
  'urge-notice': '一式两份',
  'extension-form': '申请、初审、批准',
  'result-form': '办理结果呈领导',
};

type Props = {
  /** Null where the list of papers is shown. */
  readonly current: ReportKind | null;
  readonly hrefOf: (kind: ReportKind) => Route;
};

/** The kinds of reports and papers, each with a small picture of its first page. */
export function KindList({ current, hrefOf }: Props) {
  return (
    <nav className={styles.kinds} aria-label="报表种类">
      {REPORT_KINDS.map((kind) => (
        <a
          key={kind}
          className={styles.kind}
          href={formatRoute(hrefOf(kind))}
          aria-current={kind === current ? 'page' : undefined}
        >
          <KindPicture kind={kind} />
          <span>
            {REPORT_KIND_WORDS[kind]}
            <small>{HINTS[kind]}</small>
          </span>
        </a>
      ))}
      <a
        className={styles.kind}
        href={formatRoute({ page: 'reports', paper: 'all' })}
        aria-current={current === null ? 'page' : undefined}
      >
        <KindPicture kind={null} />
        <span>
          已发文书
          <small>登记发出的，原件</small>
        </span>
      </a>
    </nav>
  );
}
