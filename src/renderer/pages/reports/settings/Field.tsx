import type { ReactNode } from 'react';
import styles from '../Reports.module.css';

type Props = { readonly label: string; readonly children: ReactNode };

/** A heading with the fields below it. */
export function Field({ label, children }: Props) {
  return (
    <div className={styles.field}>
      <h2>{label}</h2>
      {children}
    </div>
  );
}
