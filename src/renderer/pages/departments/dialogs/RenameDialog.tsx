import { Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../api.ts';
import { DayField } from '../../../components/DayField.tsx';
import { Field, StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import type { BodyDialogProps } from './BodyDialog.tsx';

/** 更名: the same body under a new name from a day on. */
export function RenameDialog({ body, onClose }: BodyDialogProps) {
  const { client } = useApi();
  const { take } = useSteps();
  const [name, setName] = useState('');
  const [since, setSince] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const wanted = name.trim();
  const rename = () => {
    if (since === null) return;
    const input = { id: body.id, name: wanted, since, document: document.trim() || null };
    take(() => client.departments.rename(input), onClose);
  };
  return (
    <StepDialog
      title={`${body.name} 更名`}
      hint="同一个单位换了名称。原文照旧不改；早于这一天、或在今天以前统计的报表仍用原名。"
      okText="记为更名"
      ready={wanted !== '' && wanted !== body.name && since !== null}
      onOk={rename}
      onClose={onClose}
    >
      <Field word="新名称">
        <Input
          aria-label="新名称"
          autoFocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field word="启用日期">
        <DayField label="启用日期" size="middle" value={since} onChange={setSince} />
      </Field>
      <Field word="依据文号（可不填）">
        <Input
          aria-label="依据文号"
          maxLength={80}
          placeholder="如 花编〔2019〕5号"
          value={document}
          onChange={(event) => setDocument(event.target.value)}
        />
      </Field>
    </StepDialog>
  );
}
