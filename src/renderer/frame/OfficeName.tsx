import { EditOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../api.ts';
import { describeError } from '../describe-error.ts';
import styles from './Frame.module.css';

/** The ledger's name: that of its office, edited in place. Enter keeps, Esc leaves as it was. */
export function OfficeName() {
  const { queries } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const status = useQuery(queries.ledger.status.queryOptions());
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useMutation(
    queries.ledger.setOffice.mutationOptions({
      onSuccess: (value) => {
        cache.setQueryData(queries.ledger.status.queryKey(), value);
        setDraft(null);
      },
      onError: (error) => message.error(describeError(error).message),
    }),
  );

  const office = status.data?.office ?? '';
  const keep = () => {
    if (draft === null) return;
    if (draft.trim() === office) setDraft(null);
    else rename.mutate({ name: draft });
  };

  if (draft !== null) {
    return (
      <Input
        className={styles.officeInput}
        aria-label="本单位名称"
        placeholder="本单位名称，如 花都区政府督查室"
        maxLength={60}
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onPressEnter={keep}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    );
  }
  return (
    <div className={styles.office}>
      <Button
        type="text"
        className={styles.officeButton}
        title="改本单位名称"
        icon={<EditOutlined aria-hidden="true" />}
        iconPlacement="end"
        onClick={() => setDraft(office)}
      >
        {office ? `${office} · 督办台账` : '督办台账'}
      </Button>
    </div>
  );
}
