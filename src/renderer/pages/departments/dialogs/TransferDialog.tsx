import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../api.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { DayField } from '../../../components/DayField.tsx';
import { Field, Pair, StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import type { BodyDialogProps } from './BodyDialog.tsx';
import { OwedChoice } from './OwedChoice.tsx';

/** 划转: chosen obligations pass to another body from a day on, or were that body's from the beginning. */
export function TransferDialog({ body, all, onClose }: BodyDialogProps) {
  const { client } = useApi();
  const { take } = useSteps();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [why, setWhy] = useState<'transfer' | 'move'>('transfer');
  const [to, setTo] = useState<number | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const [matter, setMatter] = useState('');
  const [document, setDocument] = useState('');
  const dated = why === 'move' || (on !== null && matter.trim() !== '');
  const transfer = () => {
    if (to === null) return;
    const obligations = [...chosen];
    if (why === 'move') take(() => client.departments.move({ obligations, to }), onClose);
    else if (on !== null) {
      const input = { obligations, to, on, matter: matter.trim(), document: document.trim() || null };
      take(() => client.departments.transfer(input), onClose);
    }
  };
  return (
    <StepDialog
      title={`${body.name} 的任务划转`}
      okText={why === 'transfer' ? '划转' : '改指'}
      width={820}
      ready={chosen.size > 0 && to !== null && dated}
      onOk={transfer}
      onClose={onClose}
    >
      <OwedChoice departmentId={body.id} chosen={chosen} onChosen={setChosen} />
      <Radio.Group
        aria-label="为什么"
        value={why}
        options={[
          { value: 'transfer', label: '职责划转：从某日起由另一单位负责' },
          { value: 'move', label: '原文本来指另一单位' },
        ]}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Pair>
        <Field word="改由哪个单位负责">
          <BodyPicker label="选择单位" bodies={all.filter(({ id }) => id !== body.id)} value={to} onChange={setTo} />
        </Field>
        {why === 'transfer' && (
          <>
            <Field word="划转日期">
              <DayField label="划转日期" size="middle" value={on} onChange={setOn} />
            </Field>
            <Field word="划转的事项">
              <Input
                aria-label="划转的事项"
                placeholder="如 医保定点和支付范围"
                maxLength={100}
                value={matter}
                onChange={(event) => setMatter(event.target.value)}
              />
            </Field>
            <Field word="依据文号（可不填）">
              <Input
                aria-label="依据文号"
                maxLength={80}
                value={document}
                onChange={(event) => setDocument(event.target.value)}
              />
            </Field>
          </>
        )}
      </Pair>
    </StepDialog>
  );
}
