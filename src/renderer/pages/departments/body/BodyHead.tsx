import { CloseOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { KIND_WORDS, LEVEL_WORDS } from '../../../../shared/glossary.ts';
import type { DepartmentDetail } from '../../../../shared/model/directory.ts';
import { WordMark } from '../../../components/Facts.tsx';
import { formatRoute } from '../../../route.ts';
import type { BodyDialogName } from '../dialogs/BodyDialog.tsx';
import styles from './Body.module.css';

type Props = {
  readonly body: DepartmentDetail;
  readonly onDialog: (dialog: BodyDialogName) => void;
  readonly onClose: () => void;
};

const STEPS: Record<BodyDialogName, string> = {
  rename: '更名',
  join: '合并到',
  split: '拆分',
  transfer: '划转',
  edit: '改类别、级别',
};

/** Whose page it is, and the steps that may be taken with it. */
export function BodyHead({ body, onDialog, onClose }: Props) {
  const steps = Object.entries(STEPS) as [BodyDialogName, string][];
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>{body.name}</h2>
        <span>{body.place}</span>
        <WordMark>{KIND_WORDS[body.kind]}</WordMark>
        {body.level && <WordMark>{LEVEL_WORDS[body.level]}</WordMark>}
        {body.origin === 'office' && <WordMark>本单位登记</WordMark>}
        {body.memberOf.map((group) => (
          <a key={group.groupId} href={formatRoute({ page: 'departments', id: group.groupId })}>
            属于“{group.name}”
          </a>
        ))}
        <Button className={styles.close} type="text" icon={<CloseOutlined aria-hidden="true" />} onClick={onClose}>
          返回清单
        </Button>
      </div>
      <div className={styles.steps} role="toolbar" aria-label="对这个单位的操作">
        {steps.map(([dialog, word]) => (
          <Button key={dialog} size="small" onClick={() => onDialog(dialog)}>
            {word}
          </Button>
        ))}
        <Button
          size="small"
          icon={<PrinterOutlined aria-hidden="true" />}
          href={formatRoute({ page: 'reports', kind: 'department', filter: { departmentId: body.id } })}
        >
          单位任务清单
        </Button>
      </div>
    </header>
  );
}
