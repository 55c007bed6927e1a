import { expect, test } from 'vitest';
import { layoutPages } from '../../../src/paper/layout/layout-pages.ts';
import { findFonts } from '../../../src/renderer/components/paper/find-fonts.ts';
import { nextZoom, scaleOf } from '../../../src/renderer/components/paper/zoom.ts';
import { keptTemplate, type ReportChoice, requestOf } from '../../../src/renderer/pages/reports/report-request.ts';
import { ledgerReport } from '../../paper/samples.ts';

const choice: ReportChoice = {
  kind: 'ledger',
  taskId: 7,
  filter: { planId: 2 },
  obligations: null,
  periodId: 3,
  number: ' 第3期 ',
  templateId: null,
};

test('a report of rows follows the filter and carries no number', () => {
  expect(requestOf(choice)).toEqual({
    kind: 'ledger',
    periodId: 3,
    templateId: null,
    number: null,
    filter: { planId: 2 },
  });
});

test('a paper is about its task alone, and asks for nothing until one is chosen', () => {
  expect(requestOf({ ...choice, kind: 'extension-form' })).toMatchObject({ taskId: 7, filter: {}, number: '第3期' });
  expect(requestOf({ ...choice, kind: 'extension-form', taskId: null })).toBeNull();
});

test('a letter to one of several bodies is about what that body owes', () => {
  const request = requestOf({ ...choice, kind: 'urge-notice', obligations: [41] });
  expect(request).toMatchObject({ taskId: 7, obligations: [41], filter: {} });
  expect(requestOf({ ...choice, kind: 'urge-notice' })).not.toHaveProperty('obligations');
});

test('without a number of its own a bulletin gets the one of the office’s rule', () => {
  expect(requestOf({ ...choice, kind: 'bulletin', number: '  ' })?.number).toBeNull();
});

test('a template that is gone gives way to the program’s own', () => {
  const kept = [{ id: 4 }, { id: 9 }];
  expect(keptTemplate(9, kept)).toBe(9);
  expect(keptTemplate(7, kept)).toBeNull();
  expect(keptTemplate(null, kept)).toBeNull();
});

test('a page fills the width, or stands at its own size', () => {
  const [page] = layoutPages(ledgerReport(1));
  if (!page) throw new Error('no page');
  expect(scaleOf(100, page, 500)).toBe(1);
  expect(Math.round(scaleOf('width', page, 40 + 561.26) * 100)).toBe(50);
  expect([nextZoom('width', 1), nextZoom(75, -1), nextZoom(200, 1), nextZoom(50, -1)]).toEqual([125, 50, 200, 50]);
});

test('a font counts as found under any of its names, and what stands in for it is named', () => {
  const { fonts } = ledgerReport(1);
  const installed = ['FangSong', 'SimSun', 'Noto Sans CJK SC'];
  const found = findFonts(fonts, (family) => installed.includes(family));
  expect(found).toContainEqual({ wanted: '仿宋', roles: ['body', 'cell', 'note'], used: 'FangSong', isFound: true });
  expect(found).toContainEqual({ wanted: '方正小标宋简体', roles: ['title'], used: 'SimSun', isFound: false });
  expect(found).toContainEqual({
    wanted: '黑体',
    roles: ['heading', 'header'],
    used: 'Noto Sans CJK SC',
    isFound: false,
  });
  expect(findFonts(fonts, () => false).every(({ used, isFound }) => used === null && !isFound)).toBe(true);
});
