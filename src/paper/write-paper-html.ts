import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Report } from '../shared/model/report.ts';
import { ReportPage } from './elements/report-page.ts';
import { layoutPages } from './layout/layout-pages.ts';
import { PAPER_CSS } from './paper-css.ts';

/** Nothing is loaded and nothing runs: texts of others stand on these pages. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The pages of a report as one HTML document, for a Chromium that makes a PDF of it. Every text goes through React. */
export function writePaperHtml(report: Report): string {
  const pages = layoutPages(report);
  const markup = renderToStaticMarkup(
    h(
      'html',
      { lang: 'zh-CN' },
      h(
        'head',
        null,
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        h('title', null, report.title),
        h('style', null, `html, body { margin: 0 }${PAPER_CSS}`),
      ),
      h('body', null, ...pages.map((page) => h(ReportPage, { key: page.number, page }))),
    ),
  );
  return `<!doctype html>${markup}`;
}
