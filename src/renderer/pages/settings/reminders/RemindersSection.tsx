import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useState } from 'react';
import type { ReminderRule } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { SaveBar } from '../SaveBar.tsx';
import { SettingHead } from '../SettingHead.tsx';
import styles from '../Settings.module.css';
import { ReminderLine } from './ReminderLine.tsx';
import { REMINDER_KINDS, replaceRule, switchKind } from './reminder-draft.ts';

/** 提醒: of what the program reminds, and how many days before or after. */
export function RemindersSection() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.rules.reminders.queryOptions());
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在读取提醒规则…" />;
  return (
    <>
      <SettingHead
        title="提醒"
        effect="决定程序里列出哪些提醒；每条提醒都注明是按哪一条规则列出的。只在本程序内提醒，不发送任何消息。改动后立即按新规则列出。"
        logged="提醒规则改为"
      />
      <ReminderEditor key={JSON.stringify(data.rules)} inForce={data.rules} shipped={data.shipped} />
    </>
  );
}

type EditorProps = { readonly inForce: readonly ReminderRule[]; readonly shipped: readonly ReminderRule[] };

function ReminderEditor({ inForce, shipped }: EditorProps) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [draft, setDraft] = useState(inForce);
  const changed = JSON.stringify(draft) !== JSON.stringify(inForce);
  return (
    <>
      <ul className={styles.reminders}>
        {REMINDER_KINDS.map((kind) => (
          <ReminderLine
            key={kind}
            kind={kind}
            rules={draft.filter((rule) => rule.kind === kind)}
            onSwitch={(on) => setDraft(switchKind(draft, kind, on, shipped))}
            onEdit={(old, next) => setDraft(replaceRule(draft, old, next))}
          />
        ))}
      </ul>
      <SaveBar
        changed={changed}
        ready={changed}
        busy={busy}
        problems={[]}
        saveText="启用这些提醒"
        onSave={() => take(() => client.rules.setReminders({ rules: draft }))}
        onReset={() => setDraft(inForce)}
      />
    </>
  );
}
