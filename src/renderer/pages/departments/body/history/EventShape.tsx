import type { HistoryEvent } from '../../../../../shared/model/directory.ts';
import styles from './History.module.css';

type Props = { readonly kind: HistoryEvent['kind']; readonly x: number; readonly y: number };

/** px, from the middle of a mark to its rim. */
const R = 9;

/** What happened, told by shape alone: these pages are printed in black and white. */
export function EventShape({ kind, x, y }: Props) {
  switch (kind) {
    case 'name':
      return <circle cx={x} cy={y} r={R} className={styles.shape} />;
    case 'met':
      return <rect x={x - R} y={y - R} width={2 * R} height={2 * R} rx={2} className={styles.shape} />;
    case 'merge':
      return <Branch d={`M ${x - 26} ${y + 22} L ${x - 6} ${y + 6}`} x={x} y={y} />;
    case 'split':
      return <Branch d={`M ${x + 6} ${y + 6} L ${x + 26} ${y + 22}`} x={x} y={y} />;
    case 'transfer-in':
      return (
        <Branch
          d={`M ${x} ${y + 26} V ${y + R} M ${x - 4} ${y + R + 6} L ${x} ${y + R} L ${x + 4} ${y + R + 6}`}
          x={x}
          y={y}
        />
      );
    case 'transfer-out':
      return (
        <Branch
          d={`M ${x} ${y + R} V ${y + 26} M ${x - 4} ${y + 20} L ${x} ${y + 26} L ${x + 4} ${y + 20}`}
          x={x}
          y={y}
        />
      );
  }
}

/** Another line that joins this one or leaves it: a diamond with an arm. */
function Branch({ d, x, y }: { readonly d: string; readonly x: number; readonly y: number }) {
  const rim = R + 3;
  return (
    <>
      <path d={d} className={styles.arm} />
      <path d={`M ${x - rim} ${y} L ${x} ${y - rim} L ${x + rim} ${y} L ${x} ${y + rim} Z`} className={styles.shape} />
    </>
  );
}
