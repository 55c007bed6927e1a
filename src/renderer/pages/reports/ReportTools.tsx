import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined, SendOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { safeFileName } from '../../../shared/file-name.ts';
import type { Report, ReportRequest } from '../../../shared/model/report.ts';
import { REPORT_FORMATS } from '../../../shared/report-words.ts';
import { useApi } from '../../api.ts';
import { useSteps } from '../../components/steps/StepProvider.tsx';
import { describeError } from '../../describe-error.ts';
import { type Issued, issuePaper } from './papers/issue-paper.ts';
import { isNumbered } from './report-request.ts';

type Props = {
  /** What was asked for, or the id of a paper, which is printed and saved as it left. */
  readonly source: ReportRequest | number | null;
  readonly report: Report;
  readonly onIssued: (issued: Issued) => void;
  readonly withSheets: <T>(work: () => Promise<T>) => Promise<T>;
};

/** 打印 and the three kinds of files; a kind of report has those that make sense for it. */
export function ReportTools({ source, report, onIssued, withSheets }: Props) {
  const { client, host } = useApi();
  const { take, busy } = useSteps();
  const { message } = App.useApp();
  const formats = REPORT_FORMATS[report.kind];
  const page = report.sections[0]?.page ?? { paper: 'A4', orientation: 'portrait' };
  const onError = (error: unknown) => message.error(describeError(error).message);
  const said = ({ saved }: { saved: boolean }) => {
    if (saved) message.success(host.kind === 'browser' ? '已导出，请到浏览器的下载文件夹查看' : '已导出');
  };

  const print = useMutation({ mutationFn: () => withSheets(() => host.print(page)), onError });
  const write = useMutation({
    mutationFn: async ({ of, format }: { of: ReportRequest | number; format: 'xlsx' | 'docx' }) =>
      host.saveFile(
        typeof of === 'number'
          ? await client.reports.writePaper({ id: of, format })
          : await client.reports.write({ request: of, format }),
      ),
    onSuccess: said,
    onError,
  });
  const pdf = useMutation({
    mutationFn: async () => {
      const name = safeFileName(`${report.title} ${report.asOf}`, '.pdf');
      if (host.savePdf) return withSheets(async () => host.savePdf?.(name) ?? { saved: false });
      message.info('请在打印窗口的“目标打印机”中选“另存为 PDF”。');
      await withSheets(() => host.print(page));
      return { saved: false };
    },
    onSuccess: said,
    onError,
  });
  const issue = (request: ReportRequest) =>
    take(async () => {
      const { change, ...issued } = await issuePaper(client, request);
      onIssued(issued);
      return change;
    });

  return (
    <>
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden="true" />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        打印
      </Button>
      {source !== null && formats.includes('xlsx') && (
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          loading={write.isPending && write.variables.format === 'xlsx'}
          onClick={() => write.mutate({ of: source, format: 'xlsx' })}
        >
          导出 Excel
        </Button>
      )}
      {formats.includes('pdf') && (
        <Button icon={<FilePdfOutlined aria-hidden="true" />} loading={pdf.isPending} onClick={() => pdf.mutate()}>
          导出 PDF
        </Button>
      )}
      {source !== null && formats.includes('docx') && (
        <Button
          icon={<FileWordOutlined aria-hidden="true" />}
          loading={write.isPending && write.variables.format === 'docx'}
          onClick={() => write.mutate({ of: source, format: 'docx' })}
        >
          导出 Word
        </Button>
      )}
      {source !== null && typeof source !== 'number' && isNumbered(report.kind) && (
        <Button
          icon={<SendOutlined aria-hidden="true" />}
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
