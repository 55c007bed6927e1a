import { useState } from 'react';
import { useApi } from '../../../api.ts';
import { StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import type { BodyDialogProps } from './BodyDialog.tsx';
import { type KindAndLevel, KindFields } from './KindFields.tsx';

/** 类别和级别, where the name alone did not tell them rightly. */
export function EditDialog({ body, onClose }: BodyDialogProps) {
  const { client } = useApi();
  const { take } = useSteps();
  const [value, setValue] = useState<KindAndLevel>({ kind: body.kind, level: body.level });
  return (
    <StepDialog
      title={`${body.name} 的类别和级别`}
      okText="保存"
      ready={value.kind !== body.kind || value.level !== body.level}
      onOk={() => take(() => client.departments.edit({ id: body.id, ...value }), onClose)}
      onClose={onClose}
    >
      <KindFields value={value} onChange={setValue} />
    </StepDialog>
  );
}
