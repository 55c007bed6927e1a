import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined, SendOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { safeFileName } from '../../../shared/file-name.ts';
import type { Report, ReportRequest } from '../../../shared/model/report.ts';
import { REPORT_FORMATS } from '../../../shared/report-words.ts';
import { useApi } from '../../api.ts';
import { useSteps } from '../../components/steps/StepProvider.tsx';
import { useSaving } from '../../components/use-saving.ts';
import { describeError } from '../../describe-error.ts';
import { type Issued, issuePaper } from './papers/issue-paper.ts';
import { isNumbered, isToOneBody } from './report-request.ts';

type Props = {
  /** What was asked for, or the id of a paper, which is printed and saved as it left. */
  readonly source: ReportRequest | number | null;
  readonly report: Report;
  /** Its pages are not those of the source yet: nothing leaves before they are seen. */
  readonly isStale: boolean;
  readonly onIssued: (issued: Issued) => void;
  readonly withSheets: <T>(work: () => Promise<T>) => Promise<T>;
};

/** 打印 and the three kinds of files; a kind of report has those that make sense for it. */
export function ReportTools({ source, report, isStale, onIssued, withSheets }: Props) {
  const { client, host } = useApi();
  const { take, busy } = useSteps();
  const { message } = App.useApp();
  const formats = REPORT_FORMATS[report.kind];
  const page = report.sections[0]?.page ?? { paper: 'A4', orientation: 'portrait' };
  const onError = (error: unknown) => message.error(describeError(error).message);
  const xlsx = useSaving();
  const docx = useSaving();
  const pdf = useSaving();

  const write = (of: ReportRequest | number, format: 'xlsx' | 'docx') => async () =>
    host.saveFile(
      typeof of === 'number'
        ? await client.reports.writePaper({ id: of, format })
        : await client.reports.write({ request: of, format }),
    );
  const writePdf = async () => {
    const name = safeFileName(`${report.title} ${report.asOf}`, '.pdf');
    if (host.savePdf) return withSheets(async () => host.savePdf?.(name) ?? { saved: false });
    message.info('请在打印窗口的“目标打印机”中选“另存为 PDF”。');
    await withSheets(() => host.print(page));
    return { saved: false };
  };
  const print = useMutation({ mutationFn: () => withSheets(() => host.print(page)), onError });
  const issue = (request: ReportRequest) => {
    const letters = report.sections.filter(({ role }) => role === 'main').length;
    if (isToOneBody(report.kind) && letters > 1)
      return message.info('每个单位一份、一个编号：请先在右边“发给”中选定单位，再登记发出。');
    take(async () => {
      const { change, ...issued } = await issuePaper(client, request);
      onIssued(issued);
      return change;
    });
  };

  return (
    <>
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden="true" />}
        disabled={isStale}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        打印
      </Button>
      {source !== null && formats.includes('xlsx') && (
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          disabled={isStale}
          loading={xlsx.isPending}
          onClick={() => xlsx.mutate(write(source, 'xlsx'))}
        >
          导出 Excel
        </Button>
      )}
      {formats.includes('pdf') && (
        <Button
          icon={<FilePdfOutlined aria-hidden="true" />}
          disabled={isStale}
          loading={pdf.isPending}
          onClick={() => pdf.mutate(writePdf)}
        >
          导出 PDF
        </Button>
      )}
      {source !== null && formats.includes('docx') && (
        <Button
          icon={<FileWordOutlined aria-hidden="true" />}
          disabled={isStale}
          loading={docx.isPending}
          onClick={() => docx.mutate(write(source, 'docx'))}
        >
          导出 Word
        </Button>
      )}
      {source !== null && typeof source !== 'number' && isNumbered(report.kind) && (
        <Button
          icon={<SendOutlined aria-hidden="true" />}
          disabled={isStale}
          loading={busy}
          title="编号记入台账，原件留存"
          onClick={() => issue(source)}
        >
          登记发出
        </Button>
      )}
    </>
  );
}
