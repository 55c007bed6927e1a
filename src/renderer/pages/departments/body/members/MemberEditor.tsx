import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Change, DepartmentDetail } from '../../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../../shared/model/ledger.ts';
import { useApi } from '../../../../api.ts';
import { BodyPicker } from '../../../../components/BodyPicker.tsx';
import { DayField } from '../../../../components/DayField.tsx';
import { useSteps } from '../../../../components/steps/StepProvider.tsx';
import { type KindAndLevel, KindFields } from '../../dialogs/KindFields.tsx';
import styles from '../Body.module.css';
import { addMembers, type MemberDraft, readPastedNames } from './member-draft.ts';

type Props = {
  readonly body: DepartmentDetail;
  readonly all: readonly DepartmentSummary[];
  readonly onClose: () => void;
};

/** All members of a group, edited together and kept as one step: picked one by one, or from a pasted list of names. */
export function MemberEditor({ body, all, onClose }: Props) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [members, setMembers] = useState<readonly MemberDraft[]>(body.members.map(({ id: _id, ...draft }) => draft));
  const [pasted, setPasted] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [newKind, setNewKind] = useState<KindAndLevel>({ kind: 'government', level: 'town' });
  const others = all.filter(({ id, place }) => id !== body.id && place === body.place);

  const set = (at: number, changed: Partial<MemberDraft>) =>
    setMembers(members.map((member, index) => (index === at ? { ...member, ...changed } : member)));
  const addPasted = () => {
    const read = readPastedNames(pasted, others, body.place);
    setMembers(addMembers(members, read.found));
    setUnknown(read.unknown);
    setPasted(read.unknown.join('\n'));
  };
  /** One step for each new body: each can be taken back alone. */
  const register = () => {
    const entered: MemberDraft[] = [];
    const enter = async () => {
      let last: Change | null = null;
      for (const name of unknown) {
        const { id, change } = await client.departments.add({ place: body.place, name, ...newKind });
        entered.push({ departmentId: id, name, since: null, until: null });
        last = change;
      }
      return last;
    };
    take(enter, () => {
      setMembers([...members, ...entered]);
      setUnknown([]);
      setPasted('');
    });
  };
  const save = () =>
    take(
      () =>
        client.departments.setMembers({
          groupId: body.id,
          members: members.map(({ departmentId, since, until }) => ({ departmentId, since, until })),
        }),
      onClose,
    );

  return (
    <section aria-label="编辑成员">
      {members.map((member, at) => (
        <div key={member.departmentId} className={styles.inline}>
          <span className={styles.name}>{member.name}</span>
          <DayField
            label={`${member.name}起日`}
            placeholder="起日"
            value={member.since}
            onChange={(since) => set(at, { since })}
          />
          <DayField
            label={`${member.name}止日`}
            placeholder="止日"
            value={member.until}
            onChange={(until) => set(at, { until })}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={`去掉 ${member.name}`}
            onClick={() => setMembers(members.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div className={styles.inline}>
        <BodyPicker
          className={styles.picker}
          label="加一个成员"
          bodies={others.filter(({ id }) => members.every(({ departmentId }) => departmentId !== id))}
          value={null}
          onChange={(id) =>
            setMembers(
              addMembers(
                members,
                others.filter((one) => one.id === id),
              ),
            )
          }
        />
      </div>
      <div className={styles.inline}>
        <Input.TextArea
          className={styles.paste}
          rows={3}
          aria-label="粘贴成员名单"
          placeholder="或粘贴名单，一行一个"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button size="small" disabled={pasted.trim() === ''} onClick={addPasted}>
          加入名单
        </Button>
      </div>
      {unknown.length > 0 && (
        <div role="alert">
          <p className={styles.problem}>
            {body.place}的目录里没有：{unknown.join('、')}。可以改成目录里的名称再加入，或登记为新单位。
          </p>
          <KindFields value={newKind} onChange={setNewKind} />
          <div className={styles.inline}>
            <Button size="small" disabled={busy} onClick={register}>
              登记这 {unknown.length} 个单位并加入
            </Button>
          </div>
        </div>
      )}
      <div className={styles.inline}>
        <Button size="small" type="primary" disabled={busy} onClick={save}>
          保存成员
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </section>
  );
}
