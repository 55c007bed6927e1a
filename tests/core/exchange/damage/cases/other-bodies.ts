import { formCode, rowKey } from '../../../../../src/core/exchange/forms/form-code.ts';
import { writeFormWorkbook } from '../../../../../src/core/sheets/form/write-form-workbook.ts';
import { answersOf } from '../answers.ts';
import { type Book, type Box, textOf, write } from '../book.ts';
import { type DamageCase, expect, sendBack, TEXTS, typedInto } from '../expected.ts';
import { COLUMNS, columnOf, headerRow } from '../layout.ts';
import { inOne, together } from '../several.ts';

/** Rows and forms of other bodies, other ledgers. */
export const OTHER_BODIES: readonly DamageCase[] = [
  {
    name: '表里粘进了别的单位的几行（带行码）',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      const other = await desk.filled('花都区', '区人社局', { hand: 'B' });
      const at = (form.rows.at(-1) ?? 0) + 1;
      const copied = other.rows.slice(0, 3).map((row) => [...(other.page.rows[row] ?? [])]);
      form.page.rows.splice(at, 0, ...copied);
      form.page.merges = form.page.merges.map((area) =>
        area.top >= at ? { ...area, top: area.top + 3, bottom: area.bottom + 3 } : area,
      );
      const foreign = expect(other)
        .set('all', 'all', 'none')
        .set([0, 1, 2], TEXTS, 'kept')
        .set([0, 1, 2], ['rating', 'percent', 'saidBy'], 'maybe');
      return sendBack(form, expect(form), {
        expected: [...expect(form).list(), ...foreign.list()],
        damages: ['foreign-row'],
        typed: typedInto(form.book, form, other),
      });
    },
  },
  {
    name: '两个单位都答了同一行',
    async make(desk) {
      const own = await desk.filled('花都区', '区卫计局');
      const other = await desk.filled('花都区', '区人社局', { hand: 'B' });
      const row = own.rows[0] ?? 0;
      const at = (other.rows.at(-1) ?? 0) + 1;
      const copy: Box[] = [...(own.page.rows[row] ?? [])];
      copy[columnOf(own.page, COLUMNS.progress)] = { value: '〔C1Q〕本局也已配合开展培训。' };
      other.page.rows.splice(at, 0, copy);
      other.page.merges = other.page.merges.map((area) =>
        area.top >= at ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area,
      );
      const { obligationId = 0 } = own.form.rows[0] ?? {};
      const foreign = expect(other).add('〔C1Q〕本局也已配合开展培训。', 'kept', { obligationId });
      return together(
        [
          [own, expect(own).set(0, 'all', 'right').list()],
          [other, foreign.list()],
        ],
        { damages: ['foreign-row'], typed: [...typedInto(own.book, own), ...typedInto(other.book, own, other)] },
      );
    },
  },
  {
    name: '三个单位的表并在一个工作簿里，一单位一张表',
    async make(desk) {
      const forms = await Promise.all(['区人社局', '区教育局', '区发改局'].map((name) => desk.filled('花都区', name)));
      const book: Book = { pages: forms.map((form) => ({ ...form.page, name: form.form.department.name })) };
      return inOne('各单位汇总.xlsx', book, forms);
    },
  },
  {
    name: '三个单位的表在一张表里上下相接',
    async make(desk) {
      const forms = await Promise.all(['区人社局', '区教育局', '区发改局'].map((name) => desk.filled('花都区', name)));
      const [first] = forms;
      if (!first) throw new Error('no form');
      const page = { ...first.page, rows: forms.flatMap((form) => [...form.page.rows, [], []]), merges: [] };
      return inOne('汇总表.xlsx', { pages: [page] }, forms);
    },
  },
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
    name: '别的台账发出的表（任务相同，编号不认识）',
    async make(desk) {
      const { form, name } = desk.sent('花都区', '区民政局');
      const code = formCode('another ledger', { periodId: 1, departmentId: 1, version: 1 });
      const rows = form.rows.map((row, index) => ({ ...row, key: rowKey(code, index + 1), indicators: [] }));
      const foreign = { ...form, code, rows };
      const sent = { form: foreign, name, bytes: await writeFormWorkbook(foreign) };
      const filled = await desk.filledWith(sent, answersOf(foreign));
      return sendBack(filled, expect(filled).set('all', 'all', 'maybe'), {
        damages: ['foreign-ledger'],
        mayBeRefused: /台账|编号/,
      });
    },
  },
];
