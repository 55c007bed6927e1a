import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { ROLE_WORDS, ROLES, STATE_WORDS } from '../../../../shared/glossary.ts';
import type { TaskFilter } from '../../../../shared/model/ledger.ts';
import { BINDING_WORDS, STATES } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { usePeriod } from '../../../components/period/PeriodProvider.tsx';
import { LightShape } from '../../../components/task/LightMark.tsx';
import { useRatings } from '../../../components/task/use-ratings.ts';
import styles from '../Ledger.module.css';
import { type DueChoice, NONE, toggled, withDue } from './filter-chips.ts';
import { ValuePicker } from './ValuePicker.tsx';

type Props = { readonly filter: TaskFilter; readonly onChange: (filter: TaskFilter) => void };

const BINDINGS = Object.entries(BINDING_WORDS) as readonly [keyof typeof BINDING_WORDS, string][];

const DUES: readonly { readonly value: DueChoice; readonly label: string }[] = [
  { value: 'late', label: '已逾期' },
  { value: 'week', label: '七日内到期' },
  { value: 'month', label: '三十日内到期' },
  ...BINDINGS.map(([value, label]) => ({ value, label })),
];

/** What rows may be filtered by. */
export function FilterPickers({ filter, onChange }: Props) {
  const { queries } = useApi();
  const plans = useQuery(queries.plans.list.queryOptions()).data ?? [];
  const bodies = useQuery(queries.departments.list.queryOptions()).data ?? [];
  const scheme = useQuery(queries.rules.lights.queryOptions()).data?.scheme;
  const { ratings } = useRatings();
  const { period } = usePeriod();
  const lights = [...new Map(scheme?.rules.map((rule) => [rule.word, rule.color])).entries()];
  const today = dayjs().format('YYYY-MM-DD');
  return (
    <>
      <ValuePicker
        word="方案"
        options={plans.map(({ id, title, place, tasks }) => ({
          value: id,
          label: `${title}（${place}，${tasks} 项）`,
        }))}
        chosen={filter.planId ? [filter.planId] : []}
        onPick={(planId) => onChange({ ...filter, planId: filter.planId === planId ? undefined : planId })}
      />
      <BodyPicker
        className={styles.picker}
        bodies={bodies}
        label="按单位筛选"
        placeholder="单位"
        value={null}
        onChange={(id) => onChange({ ...filter, departmentId: id ?? undefined })}
      />
      <ValuePicker
        word="角色"
        options={[
          ...ROLES.map((role) => ({ value: role as string, label: ROLE_WORDS[role] })),
          { value: 'accountable', label: '不含配合单位' },
        ]}
        chosen={[...(filter.role ? [filter.role] : []), ...(filter.accountable ? ['accountable'] : [])]}
        onPick={(value) => {
          const role = ROLES.find((one) => one === value);
          onChange(role ? { ...filter, role } : { ...filter, accountable: filter.accountable ? undefined : true });
        }}
      />
      <ValuePicker
        word="状态"
        options={STATES.map((state) => ({ value: state, label: STATE_WORDS[state] }))}
        chosen={filter.states ?? []}
        onPick={(state) => onChange({ ...filter, states: toggled(filter.states, state) })}
      />
      <ValuePicker
        word="评价"
        options={[...ratings.map(({ code, word }) => ({ value: code, label: word })), { value: NONE, label: '未评价' }]}
        chosen={filter.ratings ?? []}
        onPick={(code) => onChange({ ...filter, ratings: toggled(filter.ratings, code) })}
      />
      <ValuePicker
        word="灯"
        options={[
          ...lights.map(([word, color]) => ({
            value: word,
            label: (
              <>
                <LightShape color={color} /> {word}
              </>
            ),
          })),
          { value: NONE, label: '未亮灯' },
        ]}
        chosen={filter.lights ?? []}
        onPick={(word) => onChange({ ...filter, lights: toggled(filter.lights, word) })}
      />
      <ValuePicker
        word="期限"
        options={DUES}
        chosen={[...(filter.lateOnly ? (['late'] as const) : []), ...(filter.bindings ?? [])]}
        onPick={(choice) => onChange(withDue(filter, choice, today))}
      />
      {period && !filter.notReturnedIn && (
        <Button onClick={() => onChange({ ...filter, notReturnedIn: period.id })}>本期未报送</Button>
      )}
    </>
  );
}
