import { type DamageCase, expect, sendBack } from '../expected.ts';
import { put } from '../fill.ts';

/** Nothing is damaged; forms that say little. */
export const AS_SENT: readonly DamageCase[] = [
  {
    name: '原样填好寄回',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '空白表原样退回',
    async make(desk) {
      const form = await desk.blank('花都区', '区民政局');
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '每行只写“无变化”',
    async make(desk) {
      const form = await desk.withoutChange('花都区', '区民政局');
      return sendBack(form, expect(form).set('all', 'progress', 'certain', '本期无变化'), { calm: true });
    },
  },
  {
    name: '只填了填报人和电话，答复全部空白',
    async make(desk) {
      const form = await desk.blank('花都区', '区卫计局');
      for (const row of form.rows) {
        put(form.page, row, 'person', '梁启明');
        put(form.page, row, 'phone', '020-86830000');
      }
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '填报人和电话按说明只填了第一项',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      for (const row of form.rows.slice(1)) {
        put(form.page, row, 'person', '');
        put(form.page, row, 'phone', '');
      }
      const name = form.answers[0]?.person ?? '';
      return sendBack(form, expect(form).set('all', 'saidBy', 'certain', name));
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
];
