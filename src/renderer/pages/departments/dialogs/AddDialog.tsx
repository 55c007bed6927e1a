import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { Field, StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { navigate } from '../../../use-route.ts';
import { type KindAndLevel, KindFields } from './KindFields.tsx';

type Props = { readonly all: readonly DepartmentSummary[]; readonly onClose: () => void };

/** 新增单位: a body of the office's own, which stays whatever imports come and go. */
export function AddDialog({ all, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const places = [...new Set(all.map(({ place }) => place))];
  const [place, setPlace] = useState(places[0] ?? '');
  const [name, setName] = useState('');
  const [value, setValue] = useState<KindAndLevel>({ kind: 'government', level: 'county' });
  const taken = all.some((one) => one.place === place.trim() && one.name === name.trim());
  const add = () => {
    let entered = 0;
    take(
      async () => {
        const { id, change } = await client.departments.add({ place, name, ...value });
        entered = id;
        return change;
      },
      () => {
        onClose();
        navigate({ page: 'departments', id: entered });
      },
    );
  };
  return (
    <StepDialog
      title="新增单位"
      hint={
        taken ? `${place.trim()}的目录里已经有“${name.trim()}”。` : '登记方案里还没有写到的单位，如街道、科室、企业。'
      }
      okText="登记"
      ready={place.trim() !== '' && name.trim() !== '' && !taken}
      onOk={add}
      onClose={onClose}
    >
      <Field word="名称">
        <Input
          aria-label="名称"
          autoFocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field word="地区">
        <AutoComplete
          aria-label="地区"
          value={place}
          options={places.map((one) => ({ value: one }))}
          onChange={setPlace}
        />
      </Field>
      <KindFields value={value} onChange={setValue} />
    </StepDialog>
  );
}
