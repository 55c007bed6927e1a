import { Radio, Select } from 'antd';
import type { Report } from '../../../../shared/model/report.ts';
import { FontList } from '../../../components/paper/FontList.tsx';
import { usePeriod } from '../../../components/period/PeriodProvider.tsx';
import { TaskPicker } from '../../../components/TaskPicker.tsx';
import styles from '../Reports.module.css';
import { isNumbered, needsTask, type ReportChoice } from '../report-request.ts';
import type { Addressee } from '../use-addressee.ts';
import { Field } from './Field.tsx';
import { IssuedPapers } from './IssuedPapers.tsx';
import { NumberField } from './NumberField.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { TemplateField } from './TemplateField.tsx';

type Props = {
  readonly choice: ReportChoice;
  readonly addressee: Addressee;
  readonly report: Report | undefined;
  readonly paperId: number | null;
  readonly onChange: (next: Partial<ReportChoice>) => void;
  readonly onPaper: (id: number | null) => void;
};

/** What the report is about and how it looks, and the fonts that it will really be printed in. */
export function SettingsPanel({ choice, addressee, report, paperId, onChange, onPaper }: Props) {
  const { kind, taskId, filter, number, templateId } = choice;
  const rules = report && rulesOf(report);
  return (
    <aside className={styles.settings} aria-label="报表设置">
      <PeriodField choice={choice} onChange={onChange} />
      {needsTask(kind) ? (
        <>
          <Field label="任务">
            <TaskPicker value={taskId} onChange={(id) => onChange({ taskId: id })} />
          </Field>
          {addressee.bodies.length > 1 && (
            <Field label="发给">
              <Select<number>
                aria-label="发给"
                placeholder={`${addressee.bodies.length} 个单位，各一份`}
                allowClear
                value={addressee.departmentId}
                options={addressee.bodies.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => addressee.choose(id ?? null)}
              />
            </Field>
          )}
        </>
      ) : (
        <ScopeFields filter={filter} onChange={(next) => onChange({ filter: next })} />
      )}
      {isNumbered(kind) && (
        <NumberField
          kind={kind}
          value={number}
          shown={report?.number ?? ''}
          onChange={(next) => onChange({ number: next })}
        />
      )}
      {isNumbered(kind) && <IssuedPapers kind={kind} value={paperId} onChange={onPaper} />}
      <TemplateField kind={kind} value={templateId} onChange={(id) => onChange({ templateId: id })} />
      {rules && (
        <Field label="口径">
          <p className={styles.rules}>{rules}</p>
        </Field>
      )}
      {report && (
        <Field label="字体">
          <FontList fonts={report.fonts} />
        </Field>
      )}
    </aside>
  );
}

/** How its numbers were counted, as the report itself says it. */
function rulesOf({ sections }: Report): string | undefined {
  const said = sections.flatMap(({ lines, notes }) => [...lines, ...notes]);
  return said.find((line) => line.startsWith('统计口径：'))?.replace('统计口径：', '');
}

function PeriodField({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const { period, counted } = usePeriod();
  if (!period) return null;
  const day = counted ? `截止 ${period.cutoff}` : `${period.start} 才开始`;
  const state = period.state === 'frozen' ? '已冻结' : day;
  return (
    <Field label="数字截至">
      <Radio.Group
        className={styles.radios ?? ''}
        aria-label="数字截至"
        value={choice.periodId === null ? 'today' : 'period'}
        options={[
          {
            value: 'period',
            disabled: counted === null,
            label: (
              <>
                {period.name} <span className={styles.whole}>（{state}）</span>
              </>
            ),
          },
          { value: 'today', label: '今天' },
        ]}
        onChange={({ target }) => onChange({ periodId: target.value === 'today' ? null : period.id })}
      />
    </Field>
  );
}
