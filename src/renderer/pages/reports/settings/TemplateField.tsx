import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReportKind } from '../../../../shared/model/report.ts';
import { useApi } from '../../../api.ts';
import { formatRoute } from '../../../route.ts';
import { Field } from './Field.tsx';

/** antd's list has no null among its values. */
const OWN = 0;

type Props = {
  readonly kind: ReportKind;
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
};

/** By which of the office's templates the kind is printed. */
export function TemplateField({ kind, value, onChange }: Props) {
  const { queries } = useApi();
  const templates = useQuery(queries.reports.templates.queryOptions()).data ?? [];
  const own = templates.filter((each) => each.kind === kind);
  const chosen = own.find(({ id }) => id === value);
  return (
    <Field label="模板">
      <Select<number>
        aria-label="模板"
        value={chosen?.id ?? OWN}
        options={[{ value: OWN, label: '程序自带' }, ...own.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => onChange(id === OWN ? null : id)}
      />
      <a href={formatRoute({ page: 'settings', section: 'templates' })}>新建、修改模板…</a>
    </Field>
  );
}
