import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Correction, Settled } from '../../../../../shared/model/correction.ts';
import { isSameTarget } from '../../corrections.ts';
import type { FileSpeech } from '../use-file-corrections.ts';
import { chipOf } from './layout-words.ts';
import styles from './Overrule.module.css';

type Props = { readonly speech: FileSpeech; readonly settled: readonly Settled[] };

/** What a person said unasked, each a press away from being unsaid; answers to questions stand in 已核对. */
export function CorrectionChips({ speech, settled }: Props) {
  const isAnswer = (correction: Correction) =>
    settled.some((one) => one.doubt !== null && isSameTarget(one.correction, correction));
  const chips = speech.made.flatMap((correction) => {
    const words = chipOf(correction);
    return words && !isAnswer(correction) ? [{ correction, ...words }] : [];
  });
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="已作的改正">
      {chips.map(({ correction, label, value }) => (
        <li key={JSON.stringify(correction)}>
          <Button
            size="small"
            shape="round"
            icon={<CloseOutlined aria-hidden="true" />}
            iconPlacement="end"
            aria-label={`撤回改正：${label}：${value}`}
            onClick={() => speech.remove(correction)}
          >
            <span>
              {label}：<strong>{value}</strong>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
