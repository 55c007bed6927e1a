import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A headed part of a detail view. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A cell's address, as written in Excel, so that it can be found there. */
export function CellMark({ cell }: { readonly cell: string | null }) {
  return cell ? <code className={styles.cell}>{cell}</code> : null;
}

/** A short word that qualifies what stands beside it. */
export function WordMark({ children }: { readonly children: ReactNode }) {
  return <span className={styles.word}>{children}</span>;
}
