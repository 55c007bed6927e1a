import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { DepartmentDetail } from '../../../../../shared/model/directory.ts';
import { Section } from '../../../../components/Facts.tsx';
import styles from '../Body.module.css';
import { spanWords } from '../span-words.ts';
import { ContactEditor } from './ContactEditor.tsx';

/** 联系人: bound to a post, with the time in it. */
export function ContactList({ body }: { readonly body: DepartmentDetail }) {
  const [editing, setEditing] = useState(false);
  const { contacts } = body;
  if (editing) {
    return (
      <Section title="联系人">
        <ContactEditor body={body} onClose={() => setEditing(false)} />
      </Section>
    );
  }
  return (
    <Section title="联系人">
      {contacts.length === 0 ? (
        <p className={styles.hint}>还没有登记联系人。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">岗位</th>
              <th scope="col">姓名</th>
              <th scope="col">电话</th>
              <th scope="col">任职时间</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <tr key={contact.id}>
                <td>{contact.post}</td>
                <td>{contact.person}</td>
                <td>{contact.phone}</td>
                <td>{spanWords(contact)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.inline}>
        <Button size="small" icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
          编辑联系人
        </Button>
      </div>
    </Section>
  );
}
