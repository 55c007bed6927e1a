import { useState } from 'react';
import type { CellPlace } from '../../../../shared/model/exchange.ts';
import { useUndoKey } from '../../../components/use-undo-key.ts';
import { useExchangeSession } from '../ExchangeSession.tsx';
import { FileList } from './files/FileList.tsx';
import styles from './Merge.module.css';
import { MergeBar } from './MergeBar.tsx';
import type { MergeState } from './merge-state.ts';
import { ReviewPane } from './ReviewPane.tsx';
import { SourcePane } from './SourcePane.tsx';

export type Review = Extract<MergeState, { step: 'review' }>;

/** What came back against the ledger: files at the left, changes like a code review, the source sheet below on demand. */
export function MergeView({ review }: { readonly review: Review }) {
  const { stepBack } = useExchangeSession();
  useUndoKey(stepBack, 'inner');
  const { plan } = review;
  const [file, setFile] = useState<number | null>(null);
  /** The cell whose sheet is open below; the pane follows what is chosen while it is open. */
  const [source, setSource] = useState<CellPlace | null>(null);
  const [walked, setWalked] = useState(false);
  const choose = (next: number | null) => {
    setFile(next);
    setWalked(true);
    setSource(null);
  };
  return (
    <section className={styles.merge} aria-label="核对报回的内容">
      <div className={styles.columns} data-source={source !== null}>
        <FileList plan={plan} chosen={file} onChoose={choose} onSource={setSource} />
        <ReviewPane
          key={file ?? 'all'}
          review={review}
          file={file}
          autoFocus={!walked}
          sourceOpen={source !== null}
          onSource={setSource}
        />
        {source && <SourcePane plan={plan} place={source} onClose={() => setSource(null)} />}
      </div>
      <MergeBar review={review} />
    </section>
  );
}
