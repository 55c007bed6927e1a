import { CloseCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { SEVERITY_WORDS } from '../../shared/glossary.ts';
import type { Doubt, Severity } from '../../shared/model/table.ts';
import styles from './DoubtText.module.css';
import { CellMark } from './Facts.tsx';

const ICONS: Record<Severity, ReactNode> = {
  error: <CloseCircleOutlined />,
  warning: <ExclamationCircleOutlined />,
  info: <InfoCircleOutlined />,
};

/** A doubt as a person reads it: how grave (shape and word), the sentence, where, and the reading that was taken. */
export function DoubtText({ doubt }: { readonly doubt: Doubt }) {
  return (
    <span className={styles.doubt} data-severity={doubt.severity}>
      <span className={styles.severity}>
        <span aria-hidden="true">{ICONS[doubt.severity]}</span> {SEVERITY_WORDS[doubt.severity]}
      </span>
      <span>
        {doubt.message} <CellMark cell={doubt.cell || null} />
        {doubt.reading && <span className={styles.reading}>现读作：{doubt.reading}</span>}
        {doubt.alternatives && doubt.alternatives.length > 0 && (
          <span className={styles.reading}>也可能是：{doubt.alternatives.join('；')}</span>
        )}
      </span>
    </span>
  );
}
