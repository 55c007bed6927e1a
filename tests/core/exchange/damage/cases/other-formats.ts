import { makeCompound } from '../../../../helpers/make-compound.ts';
import { makeDocx, paragraph, table, cell as wordCell } from '../../../../helpers/make-docx.ts';
import { NOVEMBER } from '../base.ts';
import { type Book, read, saveBook, textOf } from '../book.ts';
import { type DamageCase, expect, SHORT, sendBack, typedInto } from '../expected.ts';
import { COLUMNS, columnOf, headerRow } from '../layout.ts';

/** Forms in other formats, turned about, and files that are no forms. */
export const OTHER_FORMATS: readonly DamageCase[] = [
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
        expect(form).set('all', ['progress', 'problem', 'next'], 'kept').set('all', SHORT, 'maybe'),
        {
          typed: typedInto(form.book, form).filter((text) => text.length > 8),
          mayBeRefused: /反馈表|表头/,
        },
      );
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

/** As Excel writes a cell with a line break or a quotation mark in it. */
function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
