import exceljs from 'exceljs';
import { read, saveBook, textOf, write } from '../book.ts';
import { type DamageCase, expect, sendBack } from '../expected.ts';
import { COLUMNS, columnOf, headerRow } from '../layout.ts';

/** What departments write outside the rows that they were asked. */
export const TEXTS_OUTSIDE: readonly DamageCase[] = [
  {
    name: '表下写了一段话，签字栏也填了',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const below = form.page.rows.length + 1;
      write(form.page, below, 1, '建议：第3项由区卫计局牵头更为合适，请区政府办协调。');
      write(form.page, below + 1, 4, '另请明确第5项的经费渠道。');
      return sendBack(form, expect(form), {
        damages: ['text-under-table'],
        reading: ['建议：第3项由区卫计局牵头更为合适，请区政府办协调。', '另请明确第5项的经费渠道。'],
      });
    },
  },
  {
    name: '补充说明栏和签字栏填了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const row = form.page.rows.findIndex((_, index) => read(form.page, index, 1) === '补充说明');
      write(form.page, row, 2, '第3项不属我局职责，建议调整；另有一项新工作正在报批。');
      const signs = form.page.rows[row + 1] ?? [];
      for (const [column, box] of signs.entries()) {
        const label = textOf(box);
        if (label === '审核人：') write(form.page, row + 1, column, '审核人：罗卫东');
        if (label === '日期：　　　年　　月　　日') write(form.page, row + 1, column, '日期：2026年11月23日');
      }
      return sendBack(form, expect(form), {
        reading: ['第3项不属我局职责，建议调整；另有一项新工作正在报批。'],
      });
    },
  },
  {
    name: '表格右边空白处写了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const width = Math.max(...form.page.rows.map((boxes) => boxes.length));
      write(form.page, form.rows[2] ?? 0, width + 1, '此项已并入省级试点，请核。');
      return sendBack(form, expect(form), { damages: ['text-beside-table'], reading: ['此项已并入省级试点，请核。'] });
    },
  },
  {
    name: '标题与表头之间写了几句总的情况',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      form.page.rows.splice(header, 0, [], []);
      form.page.merges = form.page.merges.map((area) =>
        area.top >= header ? { ...area, top: area.top + 2, bottom: area.bottom + 2 } : area,
      );
      write(form.page, header, 1, '总的情况：我局高度重视，已召开专题会议三次。');
      return sendBack(form, expect(form), { reading: ['总的情况：我局高度重视，已召开专题会议三次。'] });
    },
  },
  {
    name: '批注式地在“填报说明”表里写了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const guide = form.book.pages.find(({ name, state }) => name.includes('说明') && state === 'visible');
      if (!guide) throw new Error('the form has no guide');
      write(guide, guide.rows.length + 2, 1, '问：第2项应由谁统计？我局没有数据。');
      return sendBack(form, expect(form), { reading: ['问：第2项应由谁统计？我局没有数据。'] });
    },
  },
  {
    name: '另附一张自己做的工作表',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      form.book.pages.push({
        name: '附件：签约机构名单',
        state: 'visible',
        rows: ['机构名称', '花都区第一养老院', '狮岭镇敬老院'].map((value) => [{ value }]),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        filter: null,
      });
      return sendBack(form, expect(form), {
        damages: ['extra-sheet'],
        reading: ['花都区第一养老院', '狮岭镇敬老院'],
      });
    },
  },
  {
    name: '用批注写了意见',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(new Uint8Array(await saveBook(form.book)).buffer);
      const sheet = workbook.getWorksheet(form.page.name);
      const cell = sheet?.getCell((form.rows[2] ?? 0) + 1, columnOf(form.page, COLUMNS.progress) + 1);
      if (cell) cell.note = '张科：此项数据待统计局核定后再报。';
      const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
      return sendBack(form, expect(form), {
        files: [{ name: form.name, bytes }],
        reading: ['张科：此项数据待统计局核定后再报。'],
      });
    },
  },
  {
    name: '表下粘了五千行无关的明细',
    async make(desk) {
      const form = await desk.filled('花都区', '区人社局');
      for (let index = 0; index < 5000; index++) {
        const row = form.page.rows.length;
        write(form.page, row, 1, index + 1);
        write(form.page, row, 2, `参保人员${index + 1}`);
        write(form.page, row, 6, `${(index * 37) % 900}元`);
      }
      return sendBack(form, expect(form), { damages: ['text-under-table'], reading: ['参保人员1', '参保人员5000'] });
    },
  },
];
