import { useState } from 'react';
import type { ImportPlan } from '../../../../shared/model/import-plan.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import type { ImportState } from '../import-state.ts';
import { NamesSection } from '../names/NamesSection.tsx';
import { VersionPreview } from '../version/VersionPreview.tsx';
import { ConfirmBar } from './ConfirmBar.tsx';
import { FileCards } from './FileCards.tsx';
import { FileFacts } from './FileFacts.tsx';
import { FilePreview, type FileReading, type Target } from './FilePreview.tsx';
import styles from './Preview.module.css';

export type Preview = Extract<ImportState, { step: 'preview' }>;

const NO_SHEETS: readonly string[] = [];
const NOTHING_READ: FileReading = { tables: [], issues: [] };

/** What there is to look at; null for a file that could not be opened. One without a table can still be shown one. */
function readingOf(file: ImportPlan['files'][number] | undefined, sheets: readonly string[]): FileReading | null {
  if (file?.kind === 'ready') return file.recognized;
  return sheets.length > 0 ? NOTHING_READ : null;
}

/** The plan before it is applied: a card for each file, the chosen file beside what was read from it, and the decision. */
export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  const { plan, choices, error } = preview;
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      plan.files.findIndex((file) => file.kind === 'ready'),
    ),
  );
  const [target, setTarget] = useState<Target | null>(null);
  const file = plan.files[shown];
  const choice = choices[shown];
  const otherSheets = (file?.kind === 'refused' && file.sheets) || NO_SHEETS;
  const reading = readingOf(file, otherSheets);
  return (
    <div className={styles.panel}>
      <FileCards
        files={plan.files}
        choices={choices}
        shown={shown}
        onShow={(index) => {
          setShown(index);
          setTarget(null);
        }}
      />
      {file?.kind === 'refused' && (
        <div className={styles.refusal}>
          <ErrorNotice error={file.error} />
        </div>
      )}
      {file?.kind === 'ready' && choice && <FileFacts index={shown} file={file} choice={choice} />}
      {reading ? (
        <VersionPreview key={shown} index={shown} file={file} accepted={choice?.accepted ?? null} target={target}>
          <FilePreview planId={plan.id} index={shown} reading={reading} otherSheets={otherSheets} target={target} />
        </VersionPreview>
      ) : (
        <div className={styles.nothing} />
      )}
      <NamesSection
        preview={preview}
        onShow={({ file: index, planned: { sheet, cell } }) => {
          setShown(index);
          setTarget({ sheet, cell });
        }}
      />
      {error && <ErrorNotice error={error} />}
      <ConfirmBar preview={preview} />
    </div>
  );
}
