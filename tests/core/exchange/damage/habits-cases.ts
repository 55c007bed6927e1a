import exceljs from 'exceljs';
import { undoChange } from '../../../../src/core/ledger/changes.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { STAMP } from '../../../helpers/ledger.ts';
import { openDesk, plain } from '../../tracking/keep/office.ts';
import { DECEMBER } from './base.ts';
import { insertRow, type Page, read, saveBook, textOf, write } from './book.ts';
import { type DamageCase, expect, sendBack, typedInto } from './expected.ts';
import { put } from './fill.ts';
import { COLUMNS, columnOf, headerRow } from './layout.ts';

/** What else offices do: sheets copied and renamed, remarks, drafts, forms of another's or of the wrong month. */
export const HABIT_CASES: readonly DamageCase[] = [
  {
    name: '拿本单位的表把单位名改成别的单位交回',
    async make(desk) {
      const form = await desk.filled('花都区', '区人社局');
      for (const page of form.book.pages.filter(({ state }) => state === 'visible')) {
        for (let row = 0; row < headerRow(form.page, COLUMNS.progress); row++) {
          for (const [column, box] of (page.rows[row] ?? []).entries()) {
            const text = textOf(box);
            if (text.includes('区人社局')) write(page, row, column, text.replaceAll('区人社局', '区教育局'));
          }
        }
      }
      return sendBack(form, expect(form).set('all', 'all', 'asked'));
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
    name: '答复里有部分加粗变色的文字和超链接',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.progress);
      const richText = [{ text: '已签约' }, { text: '3家', font: { bold: true } }, { text: '机构。' }];
      write(form.page, form.rows[0] ?? 0, column, { richText });
      write(form.page, form.rows[1] ?? 0, column, { text: '详见区门户网站公告', hyperlink: 'http://example.invalid/' });
      const expectations = expect(form)
        .set(0, 'progress', 'certain', '已签约3家机构。')
        .set(1, 'progress', 'certain', '详见区门户网站公告');
      return sendBack(form, expectations);
    },
  },
  {
    name: '填写的列被隐藏了',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      form.page.hiddenColumns.add(columnOf(form.page, COLUMNS.problem));
      form.page.hiddenColumns.add(columnOf(form.page, COLUMNS.percent));
      return sendBack(form, expect(form).set('all', ['problem', 'percent'], 'right'));
    },
  },
  {
    name: '下一期的表提前交回',
    async make(desk) {
      const form = await desk.filled('朝阳区', '区财政局', { period: DECEMBER, version: 1 });
      return sendBack(form, expect(form).set('all', 'all', 'kept').set('all', REST, 'maybe'), {
        damages: ['newer-period'],
      });
    },
  },
  {
    name: '下发后又撤回的表交了回来',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      return sendBack(form, expect(form).set('all', 'all', 'right'), { meanwhile: withdrawForms });
    },
  },
  {
    name: '下发之后其中两项已经办结',
    async make(desk) {
      const form = await desk.filled('花都区', '区人社局');
      const done = form.form.rows.slice(0, 2).map(({ obligationId }) => obligationId);
      return sendBack(form, expect(form).set([0, 1], 'all', 'right'), {
        meanwhile(ledger) {
          const { tracking } = openDesk(ledger);
          for (const kind of ['receive', 'report', 'accept'] as const) {
            tracking.event({ obligations: done, kind, on: '2026-11-20', ...plain });
          }
        },
      });
    },
  },
  {
    name: '一格写不下，接着写到下面插入的一行里',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = (form.rows[4] ?? 0) + 1;
      insertRow(form.page, at);
      put(form.page, at, 'progress', '（续上）另有5家正在洽谈，预计下月签约。');
      return sendBack(form, expect(form).add('（续上）另有5家正在洽谈，预计下月签约。', 'kept'));
    },
  },
  {
    name: '表格行列转置',
    async make(desk) {
      const form = await desk.filled('花都区', '区人社局');
      const header = headerRow(form.page, COLUMNS.progress);
      const rows = [header, ...form.rows].map((row) => form.page.rows[row] ?? []);
      const width = Math.max(...rows.map((boxes) => boxes.length));
      form.page.rows = Array.from({ length: width }, (_, column) => rows.map((boxes) => boxes[column] ?? null));
      form.page.merges = [];
      form.page.hiddenColumns.clear();
      return sendBack(
        form,
        expect(form).set('all', ['progress', 'problem', 'next'], 'kept').set('all', REST, 'maybe'),
        {
          typed: typedInto(form.book, form).filter((text) => text.length > 8),
          mayBeRefused: /反馈表|表头/,
        },
      );
    },
  },
  {
    name: '另存为“Unicode 文本”（UTF-16，制表符分隔）',
    async make(desk) {
      const form = await desk.filled('花都区', '区人社局');
      const lines = form.page.rows.map((boxes) => boxes.map((box) => quoted(textOf(box))).join('\t'));
      const bytes = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
      return sendBack(form, expect(form), {
        files: [{ name: '人社局反馈.txt', bytes }],
        damages: ['other-format'],
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
  {
    name: '进展、问题、措施三栏都写“无变化”',
    async make(desk) {
      const form = await desk.withoutChange('花都区', '区人社局');
      const expectations = expect(form).set('all', 'progress', 'certain', '本期无变化');
      for (const [index, row] of form.rows.entries()) {
        const { obligationId = 0 } = form.form.rows[index] ?? {};
        for (const field of ['problem', 'next'] as const) {
          put(form.page, row, field, '无变化');
          expectations.add('无变化', 'free', { obligationId, field });
        }
      }
      return sendBack(form, expectations);
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
    name: '工作任务一栏被截短（只留前二十个字）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const content = columnOf(form.page, COLUMNS.content);
      for (const row of form.rows) write(form.page, row, content, read(form.page, row, content).slice(0, 20));
      return sendBack(form, expect(form).set('all', 'all', 'right').set('all', 'value', 'certain'), {
        damages: ['wording-changed'],
      });
    },
  },
];

const REST = ['rating', 'percent', 'saidBy', 'value'] as const;

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

/** As Excel writes a cell with a line break or a quotation mark in it. */
function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Takes the sending of November's forms back: what came later must go first. */
function withdrawForms({ db }: Ledger): void {
  const steps = db.prepare<{ id: number }>("SELECT id FROM changes WHERE kind = 'send-forms' ORDER BY id DESC").all();
  for (const { id } of steps) undoChange(db, id, STAMP);
}
