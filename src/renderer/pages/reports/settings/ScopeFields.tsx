import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { TaskFilter } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { Field } from './Field.tsx';

type Props = { readonly filter: TaskFilter; readonly onChange: (filter: TaskFilter) => void };

/** Which plan and which body a report is about. */
export function ScopeFields({ filter, onChange }: Props) {
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
        onChange={(planId) => onChange({ ...filter, planId: planId ?? undefined })}
      />
      <BodyPicker
        bodies={bodies}
        label="单位"
        placeholder="全部单位（可输拼音首字母）"
        value={filter.departmentId ?? null}
        allowClear
        onChange={(id) => onChange({ ...filter, departmentId: id ?? undefined })}
      />
    </Field>
  );
}
