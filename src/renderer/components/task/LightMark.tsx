import type { Light, LightRule } from '../../../shared/model/tracking.ts';
import { COLOR_WORDS } from '../../../shared/tracking-words.ts';
import styles from './LightMark.module.css';

/** A shape for each colour, in a square of 16: they are told apart in black and white too. */
const SHAPES: Record<LightRule['color'], string> = {
  red: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  orange: 'M8 0.5 15.5 8 8 15.5 0.5 8z',
  yellow: 'M8 1.5 15.5 15H0.5z',
  green: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1z',
  blue: 'M1.5 1.5h13v13h-13z',
  grey: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1zm0 3a4 4 0 1 0 0 8 4 4 0 1 0 0-8z',
};

type ShapeProps = { readonly color: LightRule['color'] };

/** The coloured shape alone; always beside a word. */
export function LightShape({ color }: ShapeProps) {
  return (
    <svg className={styles.shape} data-color={color} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[color]} fillRule="evenodd" />
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
