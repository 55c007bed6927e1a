import type { Ledger } from '../../../../../src/core/ledger/open.ts';
import { type OfficeDesk, openDesk, said } from '../../../tracking/keep/office.ts';
import { type Page, saveBook, write } from '../book.ts';
import { type DamageCase, expect, SHORT, sendBack, TABLE } from '../expected.ts';
import { put } from '../fill.ts';
import { clashing, clearRows, isThere, together } from '../several.ts';

/** Several answers of one body: files, drafts, and what the ledger says already. */
export const SEVERAL_FILES: readonly DamageCase[] = [
  {
    name: '同一单位第1次、第2次下发的表都交回，答复不同',
    async make(desk) {
      const first = await desk.filled('朝阳区', '区财政局', { version: 1 });
      const second = await desk.filled('朝阳区', '区财政局', { version: 2, hand: 'B' });
      return together([
        [first, clashing(first)],
        [second, clashing(second)],
      ]);
    },
  },
  {
    name: '同一单位交来两份，答复不同',
    async make(desk) {
      const one = await desk.filled('花都区', '区民政局');
      const other = await desk.filled('花都区', '区民政局', { hand: 'B' });
      return together([
        [one, clashing(one)],
        [other, clashing(other)],
      ]);
    },
  },
  {
    name: '同一单位交来两份，答复相同（第二份另存过）',
    async make(desk) {
      const one = await desk.filled('花都区', '区民政局');
      const other = await desk.filled('花都区', '区民政局');
      write(other.page, other.page.rows.length + 40, 30, ' ');
      return together([
        [one, expect(one).list()],
        [other, []],
      ]);
    },
  },
  {
    name: '同一单位两个科室各填一半，分两份交来',
    async make(desk) {
      const half = (index: number) => index < 10;
      const one = await desk.filled('花都区', '区民政局');
      const other = await desk.filled('花都区', '区民政局');
      clearRows(one, (index) => !half(index));
      clearRows(other, half);
      const { form } = one;
      const first = form.rows.flatMap((_, index) => (half(index) ? [] : [index]));
      const second = form.rows.flatMap((_, index) => (half(index) ? [index] : []));
      return together([
        [one, expect(one).set(first, TABLE, 'none').set('all', 'value', 'certain').list().filter(isThere)],
        [other, expect(other).set(second, TABLE, 'none').set('all', 'value', 'none').list().filter(isThere)],
      ]);
    },
  },
  {
    name: '交来两份，一份填好，一份空白',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const blank = await desk.blank('花都区', '区民政局');
      const made = await sendBack(form, expect(form));
      return { ...made, files: [...made.files, { name: '空白.xlsx', bytes: await saveBook(blank.book) }] };
    },
  },
  {
    name: '台账里已经录入了别的说法（下发之后）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const { period, rows } = form.form;
      const entries = rows
        .slice(0, 2)
        .map(({ obligationId }) => said(obligationId, { progress: '电话了解：尚未签约。' }));
      const expectations = expect(form).set([0, 1], 'progress', 'conflict').set([0, 1], REST, 'right');
      return sendBack(form, expectations, {
        meanwhile: (ledger) => void tomorrow(ledger).tracking.enter({ periodId: period.id, entries }),
      });
    },
  },
  {
    name: '先前交回已入账，这次清空了那几格，另有几格没变',
    async make(desk) {
      const first = await desk.filled('花都区', '区民政局');
      const form = await desk.filled('花都区', '区民政局');
      clearRows(form, (index) => index < 5);
      const again = await sendBack(form, expect(form).set('all', 'all', 'none'));
      return { ...again, before: await sendBack(first, expect(first)) };
    },
  },
  {
    name: '先前交回已入账，这次改了几格',
    async make(desk) {
      const first = await desk.filled('花都区', '区民政局');
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, form.rows[3] ?? 0, 'progress', '〔A1Q〕更正：只签约2家。');
      put(form.page, form.rows[3] ?? 0, 'percent', 20);
      const expectations = expect(form)
        .set('all', 'all', 'none')
        .set(3, 'progress', 'right', '〔A1Q〕更正：只签约2家。')
        .set(3, 'percent', 'right', '20');
      const again = await sendBack(form, expectations);
      return { ...again, before: await sendBack(first, expect(first)) };
    },
  },
  {
    name: '工作表改了名、调了次序，前面多一张空表',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      form.page.name = '11月（民政）';
      form.book.pages.reverse();
      form.book.pages.unshift(emptyPage('Sheet1'));
      return sendBack(form, expect(form));
    },
  },
  {
    name: '工作表复制了一份来填，原来那张空着',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const blank = await desk.blank('花都区', '区民政局');
      form.page.name = '反馈表 (2)';
      form.book.pages.unshift(blank.page);
      return sendBack(form, expect(form).set('all', 'all', 'right'), { damages: ['several-tables'] });
    },
  },
  {
    name: '工作簿里还留着一张初稿，有两行说法不同',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const draft = await desk.filled('花都区', '区民政局');
      put(draft.page, draft.rows[3] ?? 0, 'progress', '〔A1Q〕初稿：尚在准备。');
      put(draft.page, draft.rows[6] ?? 0, 'percent', 5);
      form.book.pages.push({ ...draft.page, name: '初稿' });
      const { obligationId = 0 } = form.form.rows[3] ?? {};
      const expectations = expect(form)
        .set('all', 'all', 'right')
        .set(3, 'progress', 'conflict')
        .set(6, 'percent', 'conflict')
        .add('〔A1Q〕初稿：尚在准备。', 'conflict', { obligationId });
      return sendBack(form, expectations, { damages: ['several-tables'] });
    },
  },
];

const REST = ['problem', 'next', ...SHORT] as const;

/** The office at its ledger, a day after the forms went out. */
function tomorrow(ledger: Ledger): OfficeDesk {
  const desk = openDesk(ledger);
  desk.on('2026-11-23');
  return desk;
}

function emptyPage(name: string): Page {
  return {
    name,
    state: 'visible',
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: null,
  };
}
