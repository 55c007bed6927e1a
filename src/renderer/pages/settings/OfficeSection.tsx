import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { SettingHead } from './SettingHead.tsx';
import styles from './Settings.module.css';

/** 填报单位: the office whose ledger this is. */
export function OfficeSection() {
  const { queries } = useApi();
  const { data: status } = useQuery(queries.ledger.status.queryOptions());
  return (
    <>
      <SettingHead
        title="填报单位"
        effect="印在报表和打印件的表头“填报单位”一栏，也是窗口上方台账的名称。改名只影响以后生成的报表，已导出的文件不变。"
        logged="填报单位改为"
      />
      {status && <OfficeForm key={status.office} office={status.office} />}
    </>
  );
}

function OfficeForm({ office }: { readonly office: string }) {
  const { queries } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [name, setName] = useState(office);
  const rename = useMutation(
    queries.ledger.setOffice.mutationOptions({
      onSuccess: () => message.success('填报单位已保存'),
      onError: (error) => message.error(describeError(error).message),
      onSettled: () => cache.invalidateQueries(),
    }),
  );
  const changed = name.trim() !== office;
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) rename.mutate({ name });
      }}
    >
      <Input
        className={styles.wide}
        aria-label="填报单位名称"
        placeholder="如 花都区人民政府办公室督查室"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={!changed} loading={rename.isPending}>
        保存
      </Button>
    </form>
  );
}
