import { useState } from 'react';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import type { ImportState } from '../import-state.ts';
import { ConfirmBar } from './ConfirmBar.tsx';
import { FileCards } from './FileCards.tsx';
import { FilePreview } from './FilePreview.tsx';
import styles from './Preview.module.css';

export type Preview = Extract<ImportState, { step: 'preview' }>;

/** The plan before it is applied: a card for each file, the chosen file beside what was read from it, and the decision. */
export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  const { plan, choices, error } = preview;
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      plan.files.findIndex((file) => file.kind === 'ready'),
    ),
  );
  const file = plan.files[shown];
  const choice = choices[shown];
  return (
    <div className={styles.panel}>
      <FileCards files={plan.files} choices={choices} shown={shown} onShow={setShown} />
      {file?.kind === 'refused' && (
        <div className={styles.refusal}>
          <ErrorNotice error={file.error} />
        </div>
      )}
      {file?.kind === 'ready' && choice && (
        <FilePreview key={shown} planId={plan.id} index={shown} file={file} choice={choice} />
      )}
      {error && <ErrorNotice error={error} />}
      <ConfirmBar preview={preview} />
    </div>
  );
}
