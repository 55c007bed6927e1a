import { useMutation } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import type { EvidenceFile } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { describeError } from '../../../describe-error.ts';
import { Section } from '../../Facts.tsx';
import { shownTime } from '../../shown-time.ts';
import { useSteps } from '../../steps/StepProvider.tsx';
import type { TaskFile } from '../task-file.ts';
import styles from './Evidence.module.css';
import { sizeWords } from './size-words.ts';

/** 0 stands for the task as a whole: ids begin at 1. */
const WHOLE = 0;

/** Files that prove what was said: copied into the ledger's folder, so that the original may go. */
export function EvidenceSection({ file: { task, record } }: { readonly file: TaskFile }) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const input = useRef<HTMLInputElement>(null);
  const [unit, setUnit] = useState(WHOLE);
  const add = (file: File | undefined) => {
    if (!file) return;
    const obligationId = unit === WHOLE ? null : unit;
    take(() => client.tracking.addEvidence({ taskId: task.id, obligationId, file }));
  };
  return (
    <Section title={`佐证材料（${record.evidence.length}）`}>
      <ul className={styles.list}>
        {record.evidence.map((one) => (
          <EvidenceLine key={one.id} evidence={one} />
        ))}
      </ul>
      <div className={styles.tools}>
        <Button size="small" loading={busy} onClick={() => input.current?.click()}>
          存入材料
        </Button>
        <Select
          size="small"
          aria-label="材料属于"
          className={styles.unit}
          value={unit}
          popupMatchSelectWidth={false}
          options={[
            { value: WHOLE, label: '整项任务' },
            ...task.obligations.map(({ id, department }) => ({ value: id, label: department })),
          ]}
          onChange={setUnit}
        />
        <input
          ref={input}
          type="file"
          hidden
          aria-label="要存入的材料"
          onChange={(event) => {
            add(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </Section>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: EvidenceFile }) {
  const { client, host } = useApi();
  const { message } = App.useApp();
  const { take, busy } = useSteps();
  const open = useMutation({
    mutationFn: async () => host.saveFile(await client.tracking.evidence({ id: evidence.id })),
    onError: (error) => message.error(describeError(error).message),
  });
  return (
    <li>
      <span className={styles.name}>{evidence.name}</span>
      <span className={styles.soft}>
        {evidence.department ?? '整项任务'} · {sizeWords(evidence.size)} · {shownTime(evidence.at)} {evidence.actor}
      </span>
      <Button
        size="small"
        type="link"
        loading={open.isPending}
        aria-label={`取出 ${evidence.name}`}
        onClick={() => open.mutate()}
      >
        取出
      </Button>
      <Button
        size="small"
        type="link"
        disabled={busy}
        aria-label={`撤去 ${evidence.name}`}
        onClick={() => take(() => client.tracking.removeEvidence({ id: evidence.id }))}
      >
        撤去
      </Button>
    </li>
  );
}
