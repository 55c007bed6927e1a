import type { App, NamedBytes } from '../core/app.ts';
import type { ReportFormat, ReportRequest } from '../shared/model/report.ts';

/** A report in a format; PDF goes by way of a browser on this computer, and is refused where there is none. */
export async function writeReport(app: App, request: ReportRequest, format: ReportFormat): Promise<NamedBytes> {
  if (format !== 'pdf') return app.reports.write(request, format);
  // React and the paper take a while to load: only who wants a PDF pays for it.
  const { writePdf } = await import('./pdf/write-pdf.ts');
  return app.reports.writeWith(request, 'pdf', writePdf);
}
