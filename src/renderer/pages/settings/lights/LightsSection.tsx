import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useState } from 'react';
import type { LightScheme } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { SaveBar } from '../SaveBar.tsx';
import { SettingHead } from '../SettingHead.tsx';
import styles from '../Settings.module.css';
import { Legend } from './Legend.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { RuleTable } from './RuleTable.tsx';
import { SchemeName } from './SchemeName.tsx';
import { sameScheme } from './scheme-draft.ts';

/** 亮灯规则: the office's own table; thresholds differ from place to place, so none is built in. */
export function LightsSection() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.rules.lights.queryOptions());
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在读取亮灯规则…" />;
  return (
    <>
      <SettingHead
        title="亮灯规则"
        effect="决定每项单位任务亮什么灯，以及各页和报表下方的图例。灯由规则算出，不改办理状态和评价；改规则后未冻结的各期立即按新规则亮灯，已冻结的期不变。"
        logged="亮灯规则改为"
      />
      {/* What is in force anew begins a new draft. */}
      <SchemeEditor key={JSON.stringify(data.scheme)} inForce={data.scheme} presets={data.presets} />
    </>
  );
}

type EditorProps = { readonly inForce: LightScheme; readonly presets: readonly LightScheme[] };

function SchemeEditor({ inForce, presets }: EditorProps) {
  const { client, queries } = useApi();
  const { take, busy } = useSteps();
  const [draft, setDraft] = useState(inForce);
  const changed = !sameScheme(draft, inForce);
  const described = useQuery({
    ...queries.rules.describeLights.queryOptions({ input: { scheme: draft } }),
    placeholderData: (last) => last,
  });
  const problems = described.data?.problems ?? [];
  const ready = changed && described.data !== undefined && !described.isPlaceholderData && problems.length === 0;
  return (
    <>
      <PresetPicker presets={presets} draft={draft} inForce={inForce} onChoose={setDraft} />
      <SchemeName scheme={draft} presets={presets} onChange={setDraft} />
      <RuleTable scheme={draft} onChange={setDraft} />
      {described.error && <ErrorNotice error={describeError(described.error)} onRetry={described.refetch} />}
      {/* In sight whatever row is edited. */}
      <div className={styles.foot}>
        <SaveBar
          changed={changed}
          ready={ready}
          busy={busy}
          problems={problems}
          saveText="启用这套规则"
          onSave={() => take(() => client.rules.setLights({ scheme: draft }))}
          onReset={() => setDraft(inForce)}
        />
        {described.data && <Legend {...described.data} draft={changed} />}
      </div>
    </>
  );
}
