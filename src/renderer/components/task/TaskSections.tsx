import { useState } from 'react';
import { DutyList } from './duties/DutyList.tsx';
import { SaidList } from './entry/SaidList.tsx';
import { EvidenceSection } from './evidence/EvidenceSection.tsx';
import { CurveSection } from './indicators/CurveSection.tsx';
import { LightLegend } from './LightLegend.tsx';
import { MilestoneSection } from './milestones/MilestoneSection.tsx';
import { SourceDetails } from './SourceDetails.tsx';
import { StepDialogs } from './steps/StepDialogs.tsx';
import styles from './Task.module.css';
import { TaskHead } from './TaskHead.tsx';
import type { StepRequest, TaskFile } from './task-file.ts';
import { TimelineList } from './timeline/TimelineList.tsx';

type Props = {
  readonly file: TaskFile;
  /** The time line beside the rest, on a page of its own; below it in the drawer. */
  readonly wide?: boolean;
};

/** Everything about one task: what is owed, by whom, where it stands, what was said and done, and where it comes from. */
export function TaskSections({ file, wide = false }: Props) {
  const [request, setRequest] = useState<StepRequest | null>(null);
  return (
    <article className={styles.details} data-wide={wide}>
      <div className={styles.main}>
        <TaskHead task={file.task} />
        <DutyList file={file} onAsk={setRequest} />
        <LightLegend />
        <SaidList file={file} onAsk={setRequest} />
        <CurveSection file={file} />
        <MilestoneSection file={file} />
        <EvidenceSection file={file} />
        {wide && <SourceDetails task={file.task} />}
      </div>
      <div className={styles.beside}>
        <TimelineList items={file.record.timeline} />
        {!wide && <SourceDetails task={file.task} />}
      </div>
      <StepDialogs request={request} file={file} onClose={() => setRequest(null)} />
    </article>
  );
}
