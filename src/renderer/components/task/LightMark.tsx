import { LIGHT_SHAPES } from '../../../shared/light-shapes.ts';
import type { Light, LightRule } from '../../../shared/model/tracking.ts';
import { COLOR_WORDS } from '../../../shared/tracking-words.ts';
import styles from './LightMark.module.css';

type ShapeProps = { readonly color: LightRule['color'] };

/** The coloured shape alone; always beside a word. */
export function LightShape({ color }: ShapeProps) {
  return (
    <svg className={styles.shape} data-color={color} viewBox="0 0 16 16" aria-hidden="true">
      <path d={LIGHT_SHAPES[color]} fillRule="evenodd" />
    </svg>
  );
}

type Props = {
  readonly light: Light | null;
  /** An alarm on an earlier day that is none today: it stays visible. */
  readonly wasAlarm?: boolean | undefined;
};

/** A light as shape, colour and the office's own word, its meaning on hover. */
export function LightMark({ light, wasAlarm = false }: Props) {
  if (!light && !wasAlarm) return <span className={styles.none}>未亮灯</span>;
  return (
    <span className={styles.light} title={light ? `${COLOR_WORDS[light.color]}色：${light.meaning}` : undefined}>
      {light && (
        <>
          <LightShape color={light.color} />
          {light.word}
        </>
      )}
      {wasAlarm && <span className={styles.was}>曾报警，已补救</span>}
    </span>
  );
}
