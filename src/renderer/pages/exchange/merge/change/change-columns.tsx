import { CheckSquareFilled, CloseSquareOutlined, PlusSquareOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MergeChange } from '../../../../../shared/model/exchange.ts';
import type { VirtualColumn } from '../../../../components/virtual-table-types.ts';
import { kindOf } from '../arrange-changes.ts';
import type { Decision, Decisions } from '../decisions.ts';
import { DECISION_WORDS, fieldWords, placeWords, valueWords } from '../merge-words.ts';
import styles from './Change.module.css';
import { DiffText } from './DiffText.tsx';

const ICONS: Record<Decision['choice'], ReactNode> = {
  take: <CheckSquareFilled />,
  leave: <CloseSquareOutlined />,
  both: <PlusSquareOutlined />,
};

const KIND_WORDS = { certain: null, doubtful: '存疑', conflict: '冲突' } as const;

export function changeColumns(
  decisions: Decisions,
  ratingWord: (code: string) => string,
): readonly VirtualColumn<MergeChange>[] {
  return [
    {
      key: 'decision',
      title: '决定',
      width: 78,
      render: ({ id }) => <DecisionMark decision={decisions.get(id)} />,
    },
    {
      key: 'field',
      title: '栏目',
      width: 104,
      render: (change) => {
        const kind = kindOf(change);
        return (
          <span className={styles.field} title={fieldWords(change)}>
            <span className={styles.fieldName}>{fieldWords(change)}</span>
            {KIND_WORDS[kind] && (
              <span className={styles.kind} data-kind={kind}>
                {KIND_WORDS[kind]}
              </span>
            )}
          </span>
        );
      },
    },
    {
      key: 'change',
      title: '原 → 新',
      render: (change) => {
        const value = decisions.get(change.id)?.value ?? change.value;
        return (
          <span className={styles.lines}>
            <DiffText was={change.was} is={valueWords(change, value, ratingWord)} />
          </span>
        );
      },
    },
    {
      key: 'from',
      title: '来自',
      width: 104,
      render: (change) => (
        <span className={styles.lines}>
          {change.from}
          <span className={styles.place}>{placeWords(change)}</span>
        </span>
      ),
    },
  ];
}

/** Shape and word, so that it is seen without colours. */
export function DecisionMark({ decision }: { readonly decision: Decision | undefined }) {
  const choice = decision?.choice ?? 'open';
  return (
    <span className={styles.decision} data-choice={choice}>
      <span aria-hidden="true">{decision ? ICONS[decision.choice] : <QuestionCircleOutlined />}</span>{' '}
      {decision ? `${decision.value === undefined ? '' : '改后'}${DECISION_WORDS[decision.choice]}` : '未定'}
    </span>
  );
}
