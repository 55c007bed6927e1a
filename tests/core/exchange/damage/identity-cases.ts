import { OCTOBER } from './base.ts';
import { type Book, type Page, read, removeColumn, removeRow, textOf, write } from './book.ts';
import { type DamageCase, expect, sendBack, typedInto } from './expected.ts';
import { type Filled, put } from './fill.ts';
import { COLUMNS, columnOf, headerRow, keyColumns } from './layout.ts';

/** What tells a form and its rows: keys, hidden parts, heading, header, code. */
export const IDENTITY_CASES: readonly DamageCase[] = [
  {
    name: '删去左侧隐藏的行码列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      removeColumn(form.page, keyColumns(form.page)[0] ?? 0);
      return sendBack(form, expect(form), { damages: ['key-lost'] });
    },
  },
  {
    name: '两侧行码列都删去',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropKeys(form.page);
      return sendBack(form, expect(form), { damages: ['key-lost'] });
    },
  },
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
    name: '行码格被打上了别的字（一侧），另一侧还在',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const [left = 0] = keyColumns(form.page);
      write(form.page, form.rows[3] ?? 0, left, '4');
      write(form.page, form.rows[4] ?? 0, left, null);
      return sendBack(form, expect(form).set([3, 4], 'all', 'right'));
    },
  },
  {
    name: '行码改成小写、全角，字母 O 与数字 0 混写',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const slips = [
        (key: string) => key.toLowerCase(),
        (key: string) => fullWidth(key),
        (key: string) => key.replaceAll('-0', '-O'),
        (key: string) => ` ${key.replaceAll('-', '－')} `,
      ];
      for (const [index, slip] of slips.entries()) {
        for (const column of keyColumns(form.page)) {
          write(form.page, form.rows[index] ?? 0, column, slip(read(form.page, form.rows[index] ?? 0, column)));
        }
      }
      return sendBack(form, expect(form));
    },
  },
  {
    name: '两行的行码对调',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const [one = 0, other = 0] = [form.rows[4], form.rows[8]];
      for (const column of keyColumns(form.page)) {
        const [key, another] = [read(form.page, one, column), read(form.page, other, column)];
        write(form.page, one, column, another);
        write(form.page, other, column, key);
      }
      return sendBack(form, expect(form).set([4, 8], TABLE, 'kept'), { damages: ['key-wrong'] });
    },
  },
  {
    name: '一行的行码向下填充，覆盖了后面三行',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const column of keyColumns(form.page)) {
        const key = read(form.page, form.rows[5] ?? 0, column);
        for (const index of [6, 7, 8]) write(form.page, form.rows[index] ?? 0, column, key);
      }
      const expectations = expect(form).set(5, TABLE, 'right').set([6, 7, 8], TABLE, 'kept');
      return sendBack(form, expectations, { damages: ['key-wrong'] });
    },
  },
  {
    name: '行码向下拖动填充，末位自动递增',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const column of keyColumns(form.page)) {
        const key = read(form.page, form.rows[5] ?? 0, column);
        for (const [step, index] of [6, 7, 8].entries()) {
          const last = Number.parseInt(key.slice(-1), 36) + step + 1;
          write(
            form.page,
            form.rows[index] ?? 0,
            column,
            `${key.slice(0, -1)}${(last % 36).toString(36).toUpperCase()}`,
          );
        }
      }
      return sendBack(form, expect(form).set([6, 7, 8], TABLE, 'right'), { damages: ['key-wrong'] });
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
    name: '表单编号改错了一个字，行码都在',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      replaceCode(form, (code) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
      return sendBack(form, expect(form).set('all', 'all', 'right'));
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
  {
    name: '没有行码，且只排序了“工作任务”一列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHidden(form.book);
      put(form.page, form.rows[0] ?? 0, 'percent', 51);
      const content = columnOf(form.page, COLUMNS.content);
      const [one = 0, other = 0] = [form.rows[1], form.rows[2]];
      const texts = [read(form.page, one, content), read(form.page, other, content)];
      write(form.page, one, content, texts[1] ?? '');
      write(form.page, other, content, texts[0] ?? '');
      const expectations = expect(form)
        .set(0, 'percent', 'right', '51')
        .set('all', 'value', 'right')
        .set([1, 2], TABLE, 'kept');
      return sendBack(form, expectations, { damages: ['key-lost'] });
    },
  },
];

/** All but the values, which stand on a sheet of their own. */
const TABLE = ['progress', 'problem', 'next', 'rating', 'percent', 'saidBy'] as const;

function dropKeys(page: Page): void {
  for (const column of [...keyColumns(page)].reverse()) removeColumn(page, column);
}

function dropHiddenPages(book: Book): void {
  book.pages = book.pages.filter(({ state }) => state === 'visible');
}

/** What "Inspect document" of Excel takes away. */
function dropHidden(book: Book): void {
  dropHiddenPages(book);
  for (const page of book.pages) dropKeys(page);
}

function dropCode(form: Filled): void {
  replaceCode(form, () => '');
}

/** Wherever a person can see it. */
function replaceCode({ book, form }: Filled, change: (code: string) => string): void {
  for (const page of book.pages.filter(({ state }) => state === 'visible')) {
    for (const [row, boxes] of page.rows.entries()) {
      for (const [column, box] of boxes.entries()) {
        const text = textOf(box);
        const isKey = text.startsWith(`${form.code}-`);
        if (text.includes(form.code) && !isKey) write(page, row, column, text.replaceAll(form.code, change(form.code)));
      }
    }
  }
}

function dropHeading(page: Page): void {
  for (let row = headerRow(page, COLUMNS.progress) - 1; row >= 0; row--) removeRow(page, row);
}

/** What was typed on the sheet of answers; the sheet of indicators went. */
function tableTexts({ answers }: Filled): readonly string[] {
  return answers.flatMap(({ progress, problem, next }) => [progress, problem, next]).filter((text) => text !== '');
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
