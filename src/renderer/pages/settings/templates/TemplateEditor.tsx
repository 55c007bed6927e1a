import { skipToken, useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import type {
  NewTemplate,
  Report,
  ReportRequest,
  ReportTemplate,
  TemplateDescription,
} from '../../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../../shared/report-words.ts';
import { unpackReport } from '../../../../shared/sent-report.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { usePeriod } from '../../../components/period/PeriodProvider.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { needsTask, requestOf } from '../../reports/report-request.ts';
import { SaveBar } from '../SaveBar.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import styles from './Templates.module.css';
import { draftOf, knownColumns, previewOf, templateOf, templateProblems } from './template-draft.ts';
import { useRested } from './use-rested.ts';

/** A template that is worked on: one of the office's, or (id null) one that is not kept yet. */
export type Edited = { readonly id: number | null; readonly template: NewTemplate };

type Props = {
  readonly edited: Edited;
  readonly templates: readonly ReportTemplate[];
  readonly onClose: () => void;
};

/** The form and, beside it, the pages of this ledger by it. */
export function TemplateEditor({ edited, templates, onClose }: Props) {
  const { kind } = edited.template;
  const { queries } = useApi();
  const { periods, counted } = usePeriod();
  const [chosenTask, setTask] = useState<number | null>(null);
  const first = useQuery(queries.tasks.list.queryOptions({ input: { filter: {}, offset: 0, limit: 1 } }));
  const description = useQuery(queries.reports.describe.queryOptions({ input: { kind } }));
  const taskId = chosenTask ?? first.data?.tasks[0]?.id ?? null;
  const request =
    taskId === null || periods === null
      ? null
      : requestOf({
          kind,
          taskId,
          filter: {},
          obligations: null,
          periodId: counted?.id ?? null,
          number: '',
          templateId: null,
        });
  const own = useQuery(
    queries.reports.build.queryOptions({ input: request ?? skipToken, select: unpackReport, gcTime: 0 }),
  );
  const fault = description.error ?? first.error;
  if (fault) return <ErrorNotice error={describeError(fault)} onRetry={() => void description.refetch()} />;
  const isWaiting = first.isPending || periods === null || (request !== null && own.isPending);
  if (!description.data || (isWaiting && chosenTask === null)) {
    return <Spin className={styles.wait ?? ''} description="正在读取模板…" />;
  }
  return (
    <Editor
      edited={edited}
      templates={templates}
      description={description.data}
      own={own.data}
      request={request}
      onTask={needsTask(kind) && taskId !== null ? setTask : null}
      onClose={onClose}
    />
  );
}

type EditorProps = Props & {
  readonly description: TemplateDescription;
  readonly own: Report | undefined;
  readonly request: ReportRequest | null;
  readonly onTask: ((id: number) => void) | null;
};

function Editor({ edited, templates, description, own, request, onTask, onClose }: EditorProps) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  // As they are when the form is opened: another task for the sample changes no columns.
  const [known] = useState(() => knownColumns(description, own));
  const [kept] = useState(() => draftOf(edited.template, known));
  const [draft, setDraft] = useState(kept);
  const isNew = edited.id === null;
  const shown = useRested(draft);
  const template = templateOf(draft, known);
  const changed = JSON.stringify(template) !== JSON.stringify(templateOf(kept, known));
  const problems = templateProblems(
    draft,
    templates.filter(({ id }) => id !== edited.id),
  );
  return (
    <div className={styles.editor}>
      <div className={styles.form}>
        <header className={styles.formHead}>
          <h1>
            {REPORT_KIND_WORDS[draft.kind]}模板{isNew && '（新）'}
          </h1>
          <Button onClick={onClose}>{changed ? '不保存，返回清单' : '返回清单'}</Button>
        </header>
        <div className={styles.fields}>
          <TemplateForm draft={draft} description={description} own={own} onChange={setDraft} />
        </div>
        <SaveBar
          changed={changed}
          ready={(changed || isNew) && problems.length === 0}
          busy={busy}
          problems={problems}
          saveText="保存模板"
          stateText={isNew ? '新模板，还没有保存。' : changed ? '有改动，还没有保存。' : '与保存的一致。'}
          onSave={() => take(() => client.reports.saveTemplate({ id: edited.id, template }), onClose)}
          onReset={() => setDraft(kept)}
        />
      </div>
      <TemplatePreview template={previewOf(shown, known)} request={request} onTask={onTask} />
    </div>
  );
}
