import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Report } from '../../../../shared/model/report.ts';
import { useApi } from '../../../api.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { usePeriod } from '../../../components/period/PeriodProvider.tsx';
import { TaskPicker } from '../../../components/TaskPicker.tsx';
import styles from '../Reports.module.css';
import { isNumbered, needsTask, type ReportChoice } from '../report-request.ts';
import { FontList } from './FontList.tsx';

type Props = {
  readonly choice: ReportChoice;
  readonly report: Report | undefined;
  readonly onChange: (next: Partial<ReportChoice>) => void;
};

/** What the report is about and how it looks, and the fonts that it will really be printed in. */
export function SettingsPanel({ choice, report, onChange }: Props) {
  const { kind, taskId, number } = choice;
  return (
    <aside className={styles.settings} aria-label="报表设置">
      <PeriodField choice={choice} onChange={onChange} />
      {needsTask(kind) ? (
        <Field label="任务">
          <TaskPicker value={taskId} onChange={(id) => onChange({ taskId: id })} />
        </Field>
      ) : (
        <ScopeFields choice={choice} onChange={onChange} />
      )}
      {isNumbered(kind) && (
        <Field label={kind === 'bulletin' ? '期号' : '编号'}>
          <Input
            aria-label={kind === 'bulletin' ? '期号' : '编号'}
            value={number}
            maxLength={40}
            placeholder={
              report?.number ? `按规则：${report.number}` : kind === 'bulletin' ? '如 第3期' : '如 督办〔2026〕12号'
            }
            onChange={({ target }) => onChange({ number: target.value })}
          />
        </Field>
      )}
      <TemplateField choice={choice} onChange={onChange} />
      {report && (
        <Field label="字体">
          <FontList fonts={report.fonts} />
        </Field>
      )}
    </aside>
  );
}

type FieldProps = { readonly label: string; readonly children: ReactNode };

function Field({ label, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <h2>{label}</h2>
      {children}
    </div>
  );
}

type ChoiceProps = Pick<Props, 'choice' | 'onChange'>;

function PeriodField({ choice, onChange }: ChoiceProps) {
  const { period } = usePeriod();
  if (!period) return null;
  return (
    <Field label="数字截至">
      <Radio.Group
        className={styles.radios ?? ''}
        aria-label="数字截至"
        value={choice.periodId === null ? 'today' : 'period'}
        options={[
          {
            value: 'period',
            label: `${period.name}（${period.state === 'frozen' ? '已冻结' : `截止 ${period.cutoff}`}）`,
          },
          { value: 'today', label: '今天' },
        ]}
        onChange={({ target }) => onChange({ periodId: target.value === 'today' ? null : period.id })}
      />
    </Field>
  );
}

function ScopeFields({ choice: { filter }, onChange }: ChoiceProps) {
  const { queries } = useApi();
  const plans = useQuery(queries.plans.list.queryOptions()).data ?? [];
  const bodies = useQuery(queries.departments.list.queryOptions()).data ?? [];
  return (
    <Field label="范围">
      <Select<number>
        aria-label="方案"
        placeholder="全部方案"
        allowClear
        value={filter.planId ?? null}
        options={plans.map(({ id, title, place }) => ({ value: id, label: `${title}（${place}）` }))}
        onChange={(planId) => onChange({ filter: { ...filter, planId: planId ?? undefined } })}
      />
      <BodyPicker
        bodies={bodies}
        label="单位"
        placeholder="全部单位（可输拼音首字母）"
        value={filter.departmentId ?? null}
        allowClear
        onChange={(id) => onChange({ filter: { ...filter, departmentId: id ?? undefined } })}
      />
    </Field>
  );
}

function TemplateField({ choice, onChange }: ChoiceProps) {
  const { queries } = useApi();
  const templates = useQuery(queries.reports.templates.queryOptions()).data ?? [];
  const own = templates.filter(({ kind }) => kind === choice.kind);
  if (own.length === 0) return null;
  return (
    <Field label="模板">
      <Select<number>
        aria-label="模板"
        value={choice.templateId ?? 0}
        options={[{ value: 0, label: '程序自带' }, ...own.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => onChange({ templateId: id || null })}
      />
    </Field>
  );
}
