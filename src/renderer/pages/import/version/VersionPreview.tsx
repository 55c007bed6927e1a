import { type ReactNode, useEffect, useState } from 'react';
import type { ImportPlan } from '../../../../shared/model/import-plan.ts';
import { useImportSession } from '../ImportSession.tsx';
import type { Target } from '../preview/FilePreview.tsx';
import { VersionBar, type VersionView } from './VersionBar.tsx';
import { VersionReview } from './VersionReview.tsx';
import { type Accepted, isVersionOffered } from './version-choice.ts';

type Props = {
  readonly index: number;
  readonly file: ImportPlan['files'][number] | undefined;
  readonly accepted: Accepted;
  /** The cell that the person was led to: it shows in the source. */
  readonly target: Target | null;
  /** The file as it was read. */
  readonly children: ReactNode;
};

/** Puts the comparison with the ledger before the reading of a file that seems to be a new version. */
export function VersionPreview({ index, file, accepted, target, children }: Props) {
  const { choose } = useImportSession();
  const [view, setView] = useState<VersionView>('changes');
  useEffect(() => {
    if (target) setView('source');
  }, [target]);
  if (file?.kind !== 'ready' || !file.versionOf || !isVersionOffered(file)) return children;
  const { versionOf, changes } = file;
  return (
    <>
      <VersionBar
        versionOf={versionOf}
        asVersion={accepted !== null}
        view={view}
        doubts={file.counts.doubts}
        onAsVersion={(asVersion) => choose(index, { accepted: asVersion ? new Set() : null })}
        onView={setView}
      />
      {accepted && view === 'changes' ? (
        <VersionReview
          key={versionOf.planId}
          changes={changes}
          accepted={accepted}
          onAccept={(next) => choose(index, { accepted: next, take: true })}
        />
      ) : (
        children
      )}
    </>
  );
}
