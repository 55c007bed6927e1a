import styles from './Overview.module.css';

/** 口径: how the numbers above were counted, in one line; a press shows all of a long one. */
export function RuleLine({ rule }: { readonly rule: string }) {
  return (
    <details className={styles.rule}>
      <summary title={rule}>口径：{rule}</summary>
    </details>
  );
}
