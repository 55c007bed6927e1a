import type { ReportKind } from '../../../shared/model/report.ts';
import styles from './Reports.module.css';

/** Lines of a page of 40 × 40: tables lie on their side, letters and forms stand. */
const DRAWINGS: Record<'table' | 'sheet' | 'letter' | 'form' | 'pile', string> = {
  table: 'M3 8h34v24H3zM3 14h34M3 20h34M3 26h34M9 14v18M22 14v18M29 14v18M13 11h14',
  sheet: 'M8 3h24v34H8zM14 8h12M11 12h18M11 16h18v6H11zM11 19h18M17 16v6M23 16v6M11 26h18v7H11zM11 29h18M20 26v7',
  letter: 'M8 3h24v34H8zM13 9h14M14 15h15M11 19h18M11 23h18M14 27h10M21 32h8',
  pile: 'M12 3h20v28H12zM8 7v28h20v-4M16 10h12M16 15h12M16 20h12',
  form: 'M8 3h24v34H8zM14 7h12M11 11h18v22H11zM11 16h18M11 21h18M11 27h18M16 11v22M22 11v5',
};

const PICTURES: Record<ReportKind, keyof typeof DRAWINGS> = {
  ledger: 'table',
  summary: 'sheet',
  bulletin: 'letter',
  department: 'table',
  overdue: 'table',
  missing: 'table',
  compare: 'table',
  'progress-form': 'form',
  'assign-notice': 'form',
  'urge-notice': 'letter',
  'extension-form': 'form',
  'result-form': 'form',
};

/** What the first page of a kind looks like from afar; null is the pile of papers that left. */
export function KindPicture({ kind }: { readonly kind: ReportKind | null }) {
  return (
    <svg className={styles.picture} viewBox="0 0 40 40" aria-hidden="true">
      <path d={DRAWINGS[kind === null ? 'pile' : PICTURES[kind]]} />
    </svg>
  );
}
