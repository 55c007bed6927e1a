import type { LightsDescription } from '../../../../shared/model/tracking.ts';
import { LightShape } from '../../../components/task/LightMark.tsx';
import styles from '../Settings.module.css';

type Props = Pick<LightsDescription, 'legend' | 'order'> & {
  /** True while it shows rules that are not in force. */
  readonly draft: boolean;
};

/** The legend as it is printed, made of the rules themselves while they are edited. */
export function Legend({ legend, order, draft }: Props) {
  return (
    <section className={styles.legend} aria-label="图例">
      <h2 className={styles.legendTitle}>
        图例{draft && '（改动启用后的样子）'}
        <span className={styles.soft}>{order}</span>
      </h2>
      <ul>
        {legend.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a legend may be alike while they are typed.
          <li key={index}>
            <LightShape color={line.color} />
            <span className={styles.colorWord}>{line.colorWord}</span>
            <strong>{line.word || '（未命名）'}</strong>
            <span>
              {line.meaning || '（未写含义）'}（{line.condition}）{line.alarm && '；补救后注明曾报警'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
