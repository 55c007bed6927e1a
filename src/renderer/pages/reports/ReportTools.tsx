import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined, SendOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { safeFileName } from '../../../shared/file-name.ts';
import type { Report, ReportRequest } from '../../../shared/model/report.ts';
import { REPORT_FORMATS } from '../../../shared/report-words.ts';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { isNumbered } from './report-request.ts';

type Props = {
  /** Null where the pages are a paper as it left, which is printed and saved as it stands. */
  readonly request: ReportRequest | null;
  readonly report: Report;
  readonly withSheets: <T>(work: () => Promise<T>) => Promise<T>;
};

/** 打印 and the three kinds of files; a kind of report has those that make sense for it. */
export function ReportTools({ request, report, withSheets }: Props) {
  const { client, host } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const formats = REPORT_FORMATS[report.kind];
  const page = report.sections[0]?.page ?? { paper: 'A4', orientation: 'portrait' };
  const onError = (error: unknown) => message.error(describeError(error).message);
  const said = ({ saved }: { saved: boolean }) => {
    if (saved) message.success(host.kind === 'browser' ? '已导出，请到浏览器的下载文件夹查看' : '已导出');
  };

  const print = useMutation({ mutationFn: () => withSheets(() => host.print(page)), onError });
  const write = useMutation({
    mutationFn: async ({ asked, format }: { asked: ReportRequest; format: 'xlsx' | 'docx' }) =>
      host.saveFile(await client.reports.write({ request: asked, format })),
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

  const issue = useMutation({
    mutationFn: (asked: ReportRequest) => client.reports.issue(asked),
    onSuccess: async ({ number, title }) => {
      message.success(`已登记发出“${number ?? title}”，原件已留存`);
      await cache.invalidateQueries();
    },
    onError,
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
      {request && formats.includes('xlsx') && (
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          loading={write.isPending && write.variables.format === 'xlsx'}
          onClick={() => write.mutate({ asked: request, format: 'xlsx' })}
        >
          导出 Excel
        </Button>
      )}
      {formats.includes('pdf') && (
        <Button icon={<FilePdfOutlined aria-hidden="true" />} loading={pdf.isPending} onClick={() => pdf.mutate()}>
          导出 PDF
        </Button>
      )}
      {request && formats.includes('docx') && (
        <Button
          icon={<FileWordOutlined aria-hidden="true" />}
          loading={write.isPending && write.variables.format === 'docx'}
          onClick={() => write.mutate({ asked: request, format: 'docx' })}
        >
          导出 Word
        </Button>
      )}
      {request && isNumbered(report.kind) && (
        <Button
          icon={<SendOutlined aria-hidden="true" />}
          loading={issue.isPending}
          onClick={() => issue.mutate(request)}
        >
          登记发出
        </Button>
      )}
    </>
  );
}
