import { Select } from 'antd';
import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import { matchesWords } from './match-departments.ts';

type Props = {
  readonly bodies: readonly DepartmentSummary[];
  readonly value: number | null;
  readonly label: string;
  readonly onChange: (id: number | null) => void;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** What stands in the empty field; the label where it is not given. */
  readonly placeholder?: string | undefined;
  readonly allowClear?: boolean | undefined;
};

/** One body of the directory, found by name, place, wording or pinyin initials. */
export function BodyPicker({ bodies, value, label, onChange, className, autoFocus, placeholder, allowClear }: Props) {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return (
    <Select<number>
      className={className ?? ''}
      aria-label={label}
      placeholder={placeholder ?? `${label}（可输拼音首字母）`}
      autoFocus={autoFocus ?? false}
      value={value}
      allowClear={allowClear ?? false}
      options={bodies.map(({ id, name, place }) => ({ value: id, label: `${name}（${place}）` }))}
      showSearch={{
        filterOption: (words, option) => {
          const body = byId.get(Number(option?.value));
          return body !== undefined && matchesWords(body, words);
        },
      }}
      popupMatchSelectWidth={320}
      notFoundContent="没有符合的单位"
      onChange={(id) => onChange(id ?? null)}
    />
  );
}
