import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { describeError } from '../../../describe-error.ts';
import { BodyDialog, type BodyDialogName } from '../dialogs/BodyDialog.tsx';
import styles from './Body.module.css';
import { BodyHead } from './BodyHead.tsx';
import { ContactList } from './contacts/ContactList.tsx';
import { History } from './history/History.tsx';
import { MetWordings } from './MetWordings.tsx';
import { GroupCounting } from './members/GroupCounting.tsx';
import { MemberList } from './members/MemberList.tsx';
import { NameList } from './NameList.tsx';
import { PlanCounts } from './PlanCounts.tsx';

type Props = {
  readonly id: number;
  readonly all: readonly DepartmentSummary[];
  readonly onClose: () => void;
};

/** Everything of one body, and what may be done with it. */
export function BodyPanel({ id, all, onClose }: Props) {
  const { queries } = useApi();
  const { data: body, error } = useQuery(queries.departments.get.queryOptions({ input: { id } }));
  const [dialog, setDialog] = useState<BodyDialogName | null>(null);

  if (error) {
    return (
      <div className={styles.panel}>
        <ErrorNotice error={describeError(error)} />
        <Button className={styles.back} onClick={onClose}>
          返回清单
        </Button>
      </div>
    );
  }
  if (!body) return <Skeleton className={styles.panel} active={false} />;
  return (
    <>
      <BodyHead body={body} onDialog={setDialog} onClose={onClose} />
      <article className={styles.panel} aria-label={body.name}>
        <History history={body.history} />
        <PlanCounts body={body} />
        <MetWordings wordings={body.wordings} departmentId={body.id} />
        <NameList body={body} />
        {(body.kind === 'group' || body.members.length > 0) && (
          <>
            <MemberList body={body} all={all} />
            <GroupCounting body={body} />
          </>
        )}
        <ContactList body={body} />
      </article>
      {dialog && <BodyDialog dialog={dialog} body={body} all={all} onClose={() => setDialog(null)} />}
    </>
  );
}
