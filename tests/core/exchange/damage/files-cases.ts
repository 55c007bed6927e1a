import { formCode, rowKey } from '../../../../src/core/exchange/forms/form-code.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { writeFormWorkbook } from '../../../../src/core/sheets/form/write-form-workbook.ts';
import { change, huaduRows, readVersion } from '../../../helpers/huadu.ts';
import { makeCompound } from '../../../helpers/make-compound.ts';
import { makeDocx, paragraph, table, cell as wordCell } from '../../../helpers/make-docx.ts';
import { planned, takeVersion } from '../../../helpers/versions.ts';
import { type OfficeDesk, openDesk, said } from '../../tracking/keep/office.ts';
import { answersOf } from './answers.ts';
import { NOVEMBER, OCTOBER, SEPTEMBER } from './base.ts';
import { type Book, type Box, read, saveBook, textOf, write } from './book.ts';
import { type DamageCase, type Expected, expect, type Made, sendBack, typedInto } from './expected.ts';
import { type Filled, put } from './fill.ts';
import { COLUMNS, columnOf, headerRow } from './layout.ts';

/** Which file it is: of another period, version, body, ledger; several of them; several in one; none at all. */
export const FILE_CASES: readonly DamageCase[] = [
  {
    name: '交回的是上一期（未冻结）的表',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局', { period: OCTOBER });
      return sendBack(form, expect(form).set('all', 'all', 'asked'), { damages: ['older-period'] });
    },
  },
  {
    name: '拿上一期的表改了标题里的期，当作本期交回',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局', { period: OCTOBER });
      for (const page of form.book.pages.filter(({ state }) => state === 'visible')) {
        for (let row = 0; row < 4; row++) {
          for (const [column, box] of (page.rows[row] ?? []).entries()) {
            const text = textOf(box);
            if (text.includes('10月')) write(page, row, column, text.replaceAll('2026年10月', NOVEMBER));
          }
        }
      }
      const expected = expect(form).set('all', 'all', 'asked').list();
      return sendBack(form, expect(form), {
        expected: expected.map((each) => ({ ...each, periodId: null })),
        damages: ['older-period'],
      });
    },
  },
  {
    name: '从上一期的表里粘来三行，盖在本期的三行上（连行码）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const earlier = await desk.filled('花都区', '区民政局', { period: OCTOBER, hand: 'B' });
      for (const index of [2, 3, 4]) {
        const key = form.form.rows[index]?.obligationId;
        const from = earlier.form.rows.findIndex(({ obligationId }) => obligationId === key);
        form.page.rows[form.rows[index] ?? 0] = [...(earlier.page.rows[earlier.rows[from] ?? 0] ?? [])];
      }
      const copied = earlier.form.rows.flatMap(({ obligationId }, index) =>
        [2, 3, 4].some((each) => form.form.rows[each]?.obligationId === obligationId) ? [index] : [],
      );
      const old = expect(earlier).set('all', 'all', 'none').set(copied, TEXTS, 'kept').set(copied, NUMBERS, 'maybe');
      const own = expect(form).set([2, 3, 4], TABLE, 'maybe').set('all', 'value', 'right');
      return sendBack(form, own, {
        expected: [...own.list(), ...old.list().filter(isThere)],
        damages: ['older-period'],
        typed: typedInto(form.book, form, earlier),
      });
    },
  },
  {
    name: '下发之后任务表换了新版：一项删去，一项改写',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const [gone, changed] = [2, 3];
      return sendBack(
        form,
        expect(form).set(gone, 'all', 'maybe').set(gone, TEXTS, 'kept').set(changed, 'all', 'right'),
        {
          damages: ['not-in-force'],
          async meanwhile(ledger) {
            const numbers = [gone, changed].map((index) => form.form.rows[index]?.number);
            const rows = (await huaduRows()).filter(({ number }) => number !== numbers[0]);
            const content = `${form.form.rows[changed]?.content ?? ''}并按季度通报。`;
            const reworded = change(rows, Number(numbers[1]), { content });
            takeVersion(ledger, planned(ledger, await readVersion(reworded)));
          },
        },
      );
    },
  },
  {
    name: '交回的是已冻结一期的表',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局', { period: SEPTEMBER });
      return sendBack(
        form,
        expect(form).set('all', ['progress', 'problem', 'next'], 'read').set('all', NUMBERS, 'none'),
        {
          damages: ['frozen-period'],
        },
      );
    },
  },
  {
    name: '交回的是第1次下发的表，第2次已经下发',
    async make(desk) {
      const form = await desk.filled('朝阳区', '区财政局', { version: 1 });
      return sendBack(form, expect(form).set('all', 'all', 'right'), { damages: ['older-version'] });
    },
  },
  {
    name: '交回的是第2次下发的表',
    async make(desk) {
      const form = await desk.filled('朝阳区', '区财政局', { version: 2 });
      return sendBack(form, expect(form), { calm: true });
    },
  },
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
  {
    name: '表格粘贴到 Word 里交回',
    async make(desk) {
      const form = await desk.filled('花都区', '区人社局');
      const columns = ['number', 'content', 'progress', 'rating'] as const;
      const header = headerRow(form.page, COLUMNS.progress);
      const rows = [header, ...form.rows].map((row) =>
        columns.map((name) => wordCell(escaped(read(form.page, row, columnOf(form.page, COLUMNS[name]))))),
      );
      const title = paragraph(`花都区区人社局${NOVEMBER}工作任务进展情况反馈表`);
      const expectations = expect(form)
        .set('all', 'all', 'none')
        .set('all', 'progress', 'right')
        .set('all', 'rating', 'right');
      return sendBack(form, expectations, {
        files: [{ name: '人社局反馈.docx', bytes: makeDocx({ body: title + table(rows) }) }],
        damages: ['other-format'],
        typed: form.answers.map(({ progress }) => progress),
      });
    },
  },
  {
    name: '不是反馈表的文件：空文件、加密、图片、PDF、别的表、别的文书',
    async make(desk) {
      const form = await desk.filled('花都区', '区教育局');
      const other: Book = {
        pages: [
          {
            name: 'Sheet1',
            state: 'visible',
            rows: [
              ['姓名', '科室', '值班日期'],
              ['张三', '办公室', '11月3日'],
            ].map((row) => row.map((value) => ({ value }))),
            merges: [],
            hiddenRows: new Set(),
            hiddenColumns: new Set(),
            filter: null,
          },
        ],
      };
      const none: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
        ['空文件.xlsx', new Uint8Array(), /空文件/],
        ['加密.xlsx', makeCompound({ EncryptionInfo: 'x', EncryptedPackage: 'x' }), /密码/],
        ['盖章扫描件.xlsx', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), /图片/],
        ['反馈表.pdf', Buffer.from('%PDF-1.4\n'), /PDF/],
        ['值班表.xlsx', await saveBook(other), /反馈表/],
        ['情况说明.docx', makeDocx({ body: paragraph('关于医养结合工作有关情况的说明') }), /反馈表|表格/],
        ['截断.xlsx', (await saveBook(other)).slice(0, 900), /./],
      ];
      const made = await sendBack(form, expect(form));
      return {
        ...made,
        files: [...none.map(([name, bytes]) => ({ name, bytes })), ...made.files],
        refused: none.map(([name, , says]) => ({ name, says })),
      };
    },
  },
];

/** The office at its ledger, a day after the forms went out. */
function tomorrow(ledger: Ledger): OfficeDesk {
  const desk = openDesk(ledger);
  desk.on('2026-11-23');
  return desk;
}

const TEXTS = ['progress', 'problem', 'next'] as const;
const REST = ['problem', 'next', 'rating', 'percent', 'saidBy', 'value'] as const;
const NUMBERS = ['rating', 'percent', 'saidBy', 'value'] as const;
/** All but the values, which stand on a sheet of their own. */
const TABLE = ['progress', 'problem', 'next', 'rating', 'percent', 'saidBy'] as const;

const isThere = ({ fate }: Expected): boolean => fate !== 'none';

/** All that was typed differently contradicts; who said it, and what was measured, is the same in both. */
function clashing(form: Filled): readonly Expected[] {
  return expect(form)
    .set('all', [...TEXTS, 'rating', 'percent'], 'conflict')
    .set('all', ['saidBy', 'value'], 'right')
    .list();
}

/** Several files dropped together. */
async function together(
  forms: readonly (readonly [form: Filled, expected: readonly Expected[]])[],
  more: Partial<Made> = {},
): Promise<Made> {
  const files = await Promise.all(
    forms.map(async ([{ name, book }], index) => ({ name: `${index + 1}-${name}`, bytes: await saveBook(book) })),
  );
  return {
    files,
    expected: forms.flatMap(([, expected]) => expected),
    damages: [],
    typed: forms.flatMap(([form]) => typedInto(form.book, form)),
    ...more,
  };
}

/** Several forms in one workbook: each row is still what its key says. */
async function inOne(name: string, book: Book, forms: readonly Filled[]): Promise<Made> {
  return {
    files: [{ name, bytes: await saveBook(book) }],
    expected: forms.flatMap((form) => expect(form).set('all', 'all', 'right').set('all', 'value', 'none').list()),
    damages: ['several-tables'],
    typed: typedInto(book, ...forms),
  };
}

/** Takes the answers out of rows. */
function clearRows({ page, rows }: Filled, isCleared: (index: number) => boolean): void {
  for (const [index, row] of rows.entries()) {
    if (!isCleared(index)) continue;
    for (const name of ['progress', 'problem', 'next', 'rating', 'percent', 'person', 'phone'] as const) {
      write(page, row, columnOf(page, COLUMNS[name]), null);
    }
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
