import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueries } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useEscape } from '../../../components/use-escape.ts';
import { describeError } from '../../../describe-error.ts';
import styles from './FormSheet.module.css';
import { FormSheet } from './FormSheet.tsx';

const PAPER = { paper: 'A4', orientation: 'landscape' } as const;

type Props = {
  readonly period: Period;
  readonly departments: readonly number[];
  readonly onClose: () => void;
};

/** The forms as they will be on paper, one below the other; 打印 gives each its own pages. */
export function FormPreview({ period, departments, onClose }: Props) {
  const { queries, host } = useApi();
  useEscape(onClose);
  const forms = useQueries({
    queries: departments.map((departmentId) =>
      queries.exchange.form.queryOptions({ input: { periodId: period.id, departmentId } }),
    ),
  });
  const failed = forms.find(({ error }) => error)?.error;
  const ready = forms.every(({ data }) => data);

  return (
    <section className={styles.preview} aria-label="反馈表预览">
      <div className={styles.bar}>
        <Button icon={<ArrowLeftOutlined aria-hidden="true" />} onClick={onClose}>
          返回（Esc）
        </Button>
        <span>
          {period.name}，{departments.length} 份。这是纸面的样子：打印空白表不登记为下发。
        </span>
        <div className={styles.tools}>
          <Button
            type="primary"
            autoFocus
            icon={<PrinterOutlined aria-hidden="true" />}
            disabled={!ready}
            onClick={() => void host.print(PAPER)}
          >
            打印空白表
          </Button>
        </div>
      </div>
      <div className={styles.sheets}>
        {failed && <ErrorNotice error={describeError(failed)} />}
        {!ready && !failed && <Spin className={styles.wait} description="正在生成反馈表…" />}
        {forms.map(({ data }) => data && <FormSheet key={data.department.id} form={data} />)}
      </div>
    </section>
  );
}
