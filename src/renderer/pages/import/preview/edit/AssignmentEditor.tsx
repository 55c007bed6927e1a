import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ROLE_WORDS, ROLES } from '../../../../../shared/glossary.ts';
import type { Correction, NamedBody } from '../../../../../shared/model/correction.ts';
import type { RecognizedTask } from '../../../../../shared/model/table.ts';
import { CellMark } from '../../../../components/Facts.tsx';
import styles from './Edit.module.css';
import { bodiesByCell, correctedBodies } from './named-bodies.ts';

type Props = {
  readonly task: RecognizedTask;
  readonly onSave: (corrections: readonly Correction[]) => void;
  readonly onCancel: () => void;
};

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }));

/** The panel is low: its buttons come into sight with it. */
function reveal(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'end' });
}

/** Who owes the task, cell by cell, as a person says it; Enter saves, Esc leaves it as it was. */
export function AssignmentEditor({ task, onSave, onCancel }: Props) {
  const [before] = useState(() => bodiesByCell(task));
  const [cells, setCells] = useState(before);
  const change = (at: number, bodies: readonly NamedBody[]) =>
    setCells(cells.map((one, index) => (index === at ? { ...one, bodies } : one)));
  return (
    <form
      className={styles.editor}
      ref={reveal}
      aria-label="改责任单位"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(correctedBodies(task.source.sheet, before, cells));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {cells.map(({ cell, bodies }, at) => (
        <div key={cell}>
          {bodies.map((body, index) => {
            const set = (changed: Partial<NamedBody>) =>
              change(
                at,
                bodies.map((one, other) => (other === index ? { ...one, ...changed } : one)),
              );
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are typed and may be alike.
              <div key={index} className={styles.body}>
                <Select
                  size="small"
                  className={styles.role ?? ''}
                  aria-label={`第 ${index + 1} 个单位的角色`}
                  options={ROLE_OPTIONS}
                  value={body.role}
                  onChange={(role) => set({ role })}
                />
                <Input
                  size="small"
                  maxLength={60}
                  autoFocus={index === bodies.length - 1}
                  aria-label={`第 ${index + 1} 个单位的名称`}
                  value={body.department}
                  onChange={(event) => set({ department: event.target.value })}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined aria-hidden="true" />}
                  aria-label={`去掉 ${body.department || '这一行'}`}
                  onClick={() =>
                    change(
                      at,
                      bodies.filter((_one, other) => other !== index),
                    )
                  }
                />
              </div>
            );
          })}
          <Button
            size="small"
            type="link"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => change(at, [...bodies, { department: '', role: bodies.at(-1)?.role ?? 'unspecified' }])}
          >
            加一个单位
          </Button>
          <CellMark cell={cell} />
        </div>
      ))}
      <div className={styles.body}>
        <Button size="small" type="primary" htmlType="submit">
          改定
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
