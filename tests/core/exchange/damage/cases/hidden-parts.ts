import { OCTOBER } from '../base.ts';
import { removeRow, textOf, write } from '../book.ts';
import { type DamageCase, expect, sendBack, typedInto } from '../expected.ts';
import { COLUMNS, columnOf, headerRow } from '../layout.ts';
import { dropCode, dropHeading, dropHidden, dropHiddenPages, tableTexts } from '../strip.ts';

/** Hidden parts, heading and header lost, or brought in from another workbook. */
export const HIDDEN_PARTS: readonly DamageCase[] = [
  {
    name: '隐藏的工作表删去',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHiddenPages(form.book);
      return sendBack(form, expect(form), { damages: ['hidden-sheet-lost'] });
    },
  },
  {
    name: '隐藏的行、列、工作表全部取消隐藏',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const page of form.book.pages) {
        page.state = 'visible';
        page.hiddenColumns.clear();
        page.hiddenRows.clear();
      }
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '“检查文档”删去全部隐藏内容（行码列、隐藏表），表单编号还在',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHidden(form.book);
      const expectations = expect(form).set('all', 'value', 'right');
      return sendBack(form, expectations, { damages: ['key-lost', 'hidden-sheet-lost'] });
    },
  },
  {
    name: '全部隐藏内容和表单编号都删去，标题还写着单位和期',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHidden(form.book);
      dropCode(form);
      return sendBack(form, expect(form).set('all', 'all', 'right'), { damages: ['identity-lost'] });
    },
  },
  {
    name: '全部隐藏内容和表头以上都删去，只剩任务和答复',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHidden(form.book);
      dropCode(form);
      dropHeading(form.page);
      form.book.pages = [form.page];
      form.page.name = 'Sheet1';
      const expectations = expect(form).set('all', 'all', 'kept').set('all', 'value', 'none');
      return sendBack(form, expectations, { damages: ['identity-lost'], typed: tableTexts(form) });
    },
  },
  {
    name: '标题和表头以上各行删去',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHeading(form.page);
      return sendBack(form, expect(form));
    },
  },
  {
    name: '表头行删去',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      removeRow(form.page, headerRow(form.page, COLUMNS.progress));
      return sendBack(form, expect(form).set('all', 'all', 'right').set('all', 'value', 'certain'), {
        damages: ['header-gone'],
      });
    },
  },
  {
    name: '标题、表头、行码、隐藏表全无，只剩一行行的内容',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      dropHidden(form.book);
      dropCode(form);
      for (let row = header; row >= 0; row--) removeRow(form.page, row);
      form.book.pages = [form.page];
      const expectations = expect(form).set('all', 'all', 'kept').set('all', 'value', 'none');
      return sendBack(form, expectations, { typed: tableTexts(form) });
    },
  },
  {
    name: '本期的反馈表被移进了上期的工作簿（隐藏表还是上期的）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const earlier = await desk.blank('花都区', '区民政局', { period: OCTOBER });
      const hidden = earlier.book.pages.filter(({ state }) => state !== 'visible');
      form.book.pages = [...form.book.pages.filter(({ state }) => state === 'visible'), ...hidden];
      const typed = typedInto(form.book, form, earlier);
      return sendBack(form, expect(form).set('all', 'all', 'right'), { typed });
    },
  },
  {
    name: '标题里的单位改成了内设科室',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      for (let row = 0; row < header; row++) {
        for (const [column, box] of (form.page.rows[row] ?? []).entries()) {
          const text = textOf(box);
          if (text.includes('区民政局')) write(form.page, row, column, text.replaceAll('区民政局', '区民政局老龄科'));
        }
      }
      return sendBack(form, expect(form));
    },
  },
  {
    name: '带行码的各行连同表头复制到空白工作簿',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      form.page.rows = [header, ...form.rows].map((row) => [...(form.page.rows[row] ?? [])]);
      form.page.merges = [];
      form.page.name = 'Sheet1';
      form.book.pages = [form.page];
      return sendBack(form, expect(form).set('all', 'value', 'none'), {
        damages: ['hidden-sheet-lost'],
        typed: tableTexts(form),
      });
    },
  },
  {
    name: '只把任务和进展两列复制到空白工作簿',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      const header = headerRow(form.page, COLUMNS.progress);
      const kept = [columnOf(form.page, COLUMNS.content), columnOf(form.page, COLUMNS.progress)];
      const rows = [header, ...form.rows].map((row) => kept.map((column) => form.page.rows[row]?.[column] ?? null));
      form.book.pages = [
        {
          name: 'Sheet1',
          state: 'visible',
          rows,
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: new Set(),
          filter: null,
        },
      ];
      const expectations = expect(form).set('all', 'all', 'none').set('all', 'progress', 'kept');
      return sendBack({ ...form, page: form.book.pages[0] ?? form.page }, expectations, {
        damages: ['identity-lost'],
        typed: form.answers.map(({ progress }) => progress),
      });
    },
  },
];
