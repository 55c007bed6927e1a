import { read, removeColumn, write } from '../book.ts';
import { type DamageCase, expect, sendBack, TABLE } from '../expected.ts';
import { keyColumns } from '../layout.ts';
import { dropKeys, replaceCode } from '../strip.ts';

/** Row keys deleted, typed over, changed about, dragged down. */
export const KEYS_DAMAGED: readonly DamageCase[] = [
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
    name: '表单编号改错了一个字，行码都在',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      replaceCode(form, (code) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
      return sendBack(form, expect(form).set('all', 'all', 'right'));
    },
  },
];

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
