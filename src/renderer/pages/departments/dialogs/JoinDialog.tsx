import { useState } from 'react';
import { useApi } from '../../../api.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { Field, StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { navigate } from '../../../use-route.ts';
import type { BodyDialogProps } from './BodyDialog.tsx';

/** 合并到…: two entries are one body; this one goes into the other. */
export function JoinDialog({ body, all, onClose }: BodyDialogProps) {
  const { client } = useApi();
  const { take } = useSteps();
  const [into, setInto] = useState<number | null>(null);
  const target = all.find(({ id }) => id === into);
  const join = () => {
    if (into === null) return;
    take(
      () => client.departments.join({ id: body.id, into }),
      () => {
        onClose();
        navigate({ page: 'departments', id: into }, 'replace');
      },
    );
  };
  return (
    <StepDialog
      title={`${body.name} 合并到…`}
      hint="用于目录里把同一个单位登记成了两条。机构改革中的合并请用“划转”：那时它们确实是两个单位。"
      okText="合并"
      ready={target !== undefined}
      onOk={join}
      onClose={onClose}
    >
      <Field word="合并到哪个单位">
        <BodyPicker
          label="选择单位"
          autoFocus
          bodies={all.filter(({ id, place }) => id !== body.id && place === body.place)}
          value={into}
          onChange={setInto}
        />
      </Field>
      {target && (
        <p>
          “{body.name}”的任务、原文用名、名称和联系人都归到“{target.name}”，目录里只留“{target.name}”。
        </p>
      )}
    </StepDialog>
  );
}
