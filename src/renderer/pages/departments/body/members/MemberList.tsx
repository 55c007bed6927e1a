import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { DepartmentDetail } from '../../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../../shared/model/ledger.ts';
import { Section } from '../../../../components/Facts.tsx';
import { formatRoute } from '../../../../route.ts';
import styles from '../Body.module.css';
import { spanWords } from '../span-words.ts';
import { MemberEditor } from './MemberEditor.tsx';

type Props = { readonly body: DepartmentDetail; readonly all: readonly DepartmentSummary[] };

/** 成员: who is meant by 各街乡, and since when. */
export function MemberList({ body, all }: Props) {
  const [editing, setEditing] = useState(false);
  const title = body.members.length > 0 ? `成员（${body.members.length} 个）` : '成员';
  if (editing) {
    return (
      <Section title={title}>
        <MemberEditor body={body} all={all} onClose={() => setEditing(false)} />
      </Section>
    );
  }
  return (
    <Section title={title}>
      {body.members.length === 0 && <p className={styles.hint}>还没有成员名单，这个集体按一个单位计数。</p>}
      <ul className={styles.members}>
        {body.members.map((member) => (
          <li key={member.id}>
            <a href={formatRoute({ page: 'departments', id: member.departmentId })}>{member.name}</a>{' '}
            <span className={styles.none}>{spanWords(member)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.inline}>
        <Button size="small" icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
          编辑成员
        </Button>
      </div>
    </Section>
  );
}
