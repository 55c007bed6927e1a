import { Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../api.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { Field, StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import type { BodyDialogProps } from './BodyDialog.tsx';
import styles from './Dialogs.module.css';

/** 拆分: some of the names that were read as this body mean another one. */
export function SplitDialog({ body, all, onClose }: BodyDialogProps) {
  const { client } = useApi();
  const { take } = useSteps();
  const [namings, setNamings] = useState<readonly number[]>([]);
  const [target, setTarget] = useState<'new' | 'old'>('new');
  const [name, setName] = useState<string | null>(null);
  const [into, setInto] = useState<number | null>(null);
  const chosen = body.wordings.filter(({ namingId }) => namings.includes(namingId));
  const newName = (name ?? chosen[0]?.name ?? '').trim();
  const goal = target === 'new' ? newName || null : into;
  const split = () => {
    if (goal !== null)
      take(() => client.departments.split({ id: body.id, namings: [...namings], into: goal }), onClose);
  };
  return (
    <StepDialog
      title={`${body.name} 拆分`}
      hint="下面的原文用名现在都读作这个单位。选出其实指另一个单位的。"
      okText="拆分"
      ready={namings.length > 0 && goal !== null}
      onOk={split}
      onClose={onClose}
    >
      <Checkbox.Group value={[...namings]} onChange={setNamings}>
        <ul className={styles.namings}>
          {body.wordings.map((met) => (
            <li key={met.namingId}>
              <Checkbox value={met.namingId}>
                {met.name}{' '}
                <span className={styles.soft}>
                  {met.wordings.join('、')}，{met.places.length} 处
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      <Radio.Group
        aria-label="拆到哪里"
        value={target}
        options={[
          { value: 'new', label: '登记为新单位' },
          { value: 'old', label: '归到目录里的单位' },
        ]}
        onChange={(event) => setTarget(event.target.value)}
      />
      {target === 'new' ? (
        <Field word="新单位名称">
          <Input
            aria-label="新单位名称"
            maxLength={60}
            value={name ?? chosen[0]?.name ?? ''}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      ) : (
        <Field word="归到哪个单位">
          <BodyPicker
            label="选择单位"
            bodies={all.filter(({ id }) => id !== body.id)}
            value={into}
            onChange={setInto}
          />
        </Field>
      )}
    </StepDialog>
  );
}
