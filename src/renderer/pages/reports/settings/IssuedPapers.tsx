import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReportKind } from '../../../../shared/model/report.ts';
import { useApi } from '../../../api.ts';
import { Field } from './Field.tsx';

type Props = {
  readonly kind: ReportKind;
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
};

/** Papers of the kind that left the office, each to be read as it left. */
export function IssuedPapers({ kind, value, onChange }: Props) {
  const { queries } = useApi();
  const papers = (useQuery(queries.reports.papers.queryOptions()).data ?? []).filter((each) => each.kind === kind);
  if (papers.length === 0) return null;
  return (
    <Field label={`已发出 ${papers.length} 件`}>
      <Select<number>
        aria-label="查看已发出的原件"
        placeholder="查看发出时的原件"
        allowClear
        value={value}
        popupMatchSelectWidth={360}
        options={papers.map(({ id, number, at, actor, title }) => ({
          value: id,
          label: `${number ?? title}（${at.slice(0, 10)}，${actor}）`,
        }))}
        onChange={(id) => onChange(id ?? null)}
      />
    </Field>
  );
}
