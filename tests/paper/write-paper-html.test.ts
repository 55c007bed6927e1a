import { describe, expect, it } from 'vitest';
import { fontFamily, fontStack, isSameFace } from '../../src/paper/fonts.ts';
import { writePaperHtml } from '../../src/paper/write-paper-html.ts';
import type { DetailRow } from '../../src/shared/model/report.ts';
import { DETAIL_COLUMNS } from '../../src/shared/report-words.ts';
import { bulletinReport, ledgerReport, report, section } from './samples.ts';

describe('the pages as one document', () => {
  it('hold texts of others as text: no markup, no script, nothing to load', () => {
    const evil = '<img src=x onerror=alert(1)></style><script>alert(2)</script>&amp;';
    const html = writePaperHtml(
      report(
        [
          section(
            [
              { kind: 'paragraph', style: 'body', runs: [evil] },
              { kind: 'form', boxes: [{ label: evil, text: evil, share: 1, lines: 1, sign: [evil] }] },
              { kind: 'signature', lines: [evil] },
            ],
            { title: evil, lines: [evil], notes: [evil], label: evil },
          ),
        ],
        { title: evil, office: evil, number: evil },
      ),
    );
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;');
  });

  it('cannot be changed by the name of a font', () => {
    const { fonts } = ledgerReport(1);
    const family = '仿宋"; } body { display: none } </style><b>';
    const html = writePaperHtml({ ...ledgerReport(1), fonts: { ...fonts, body: { family, size: 12 } } });
    expect(html).not.toContain('</style><b>');
    expect(fontFamily(family).startsWith('"仿宋; } body')).toBe(true);
  });

  it('are the same for the same report, to the byte', () => {
    expect(writePaperHtml(bulletinReport())).toBe(writePaperHtml(bulletinReport()));
  });

  it('print a light as a shape and its word, and a figure as plain words', () => {
    const html = writePaperHtml(ledgerReport(1));
    expect(html).toMatch(/<svg class="paper-shape" data-color="red"[^>]*>.*?<\/svg>红灯/);
    expect(writePaperHtml(bulletinReport())).toContain('<span>17项</span>');
    expect(writePaperHtml(bulletinReport())).not.toContain('role="button"');
  });

  it('leave the detail rows to the workbook', () => {
    const cells = Object.fromEntries(DETAIL_COLUMNS.map((column) => [column, '明细'])) as DetailRow['cells'];
    const details = [{ obligationId: 1, taskId: 1, planId: 1, departmentId: 1, cells }];
    expect(writePaperHtml(report([section([])], { details }))).not.toContain('明细');
  });
});

describe('fonts', () => {
  it('are looked for under all names of a face before another face stands in', () => {
    expect(fontStack('仿宋_GB2312').slice(0, 3)).toEqual(['仿宋_GB2312', '仿宋', 'FangSong']);
    expect(fontStack('方正小标宋简体')).toContain('宋体');
    expect(fontStack('黑体')).not.toContain('宋体');
    expect(isSameFace('仿宋', 'FangSong')).toBe(true);
    expect(isSameFace('仿宋', '宋体')).toBe(false);
  });
});
