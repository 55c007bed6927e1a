import { undoChange } from '../../../../../src/core/ledger/changes.ts';
import type { Ledger } from '../../../../../src/core/ledger/open.ts';
import { change, huaduRows, readVersion } from '../../../../helpers/huadu.ts';
import { STAMP } from '../../../../helpers/ledger.ts';
import { planned, takeVersion } from '../../../../helpers/versions.ts';
import { openDesk, plain } from '../../../tracking/keep/office.ts';
import { DECEMBER, NOVEMBER, OCTOBER, SEPTEMBER } from '../base.ts';
import { textOf, write } from '../book.ts';
import { type DamageCase, expect, SHORT, sendBack, TABLE, TEXTS, typedInto } from '../expected.ts';
import { isThere } from '../several.ts';

/** Forms of another period or version, and what changed since they went out. */
export const OTHER_PERIODS: readonly DamageCase[] = [
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
      const old = expect(earlier).set('all', 'all', 'none').set(copied, TEXTS, 'kept').set(copied, SHORT, 'maybe');
      const own = expect(form).set([2, 3, 4], TABLE, 'maybe').set('all', 'value', 'right');
      return sendBack(form, own, {
        expected: [...own.list(), ...old.list().filter(isThere)],
        damages: ['older-period'],
        typed: typedInto(form.book, form, earlier),
      });
    },
  },
  {
    name: '下一期的表提前交回',
    async make(desk) {
      const form = await desk.filled('朝阳区', '区财政局', { period: DECEMBER, version: 1 });
      return sendBack(form, expect(form).set('all', 'all', 'kept').set('all', SHORT, 'maybe'), {
        damages: ['newer-period'],
      });
    },
  },
  {
    name: '交回的是已冻结一期的表',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局', { period: SEPTEMBER });
      return sendBack(
        form,
        expect(form).set('all', ['progress', 'problem', 'next'], 'read').set('all', SHORT, 'none'),
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
];

/** Takes the sending of November's forms back: what came later must go first. */
function withdrawForms({ db }: Ledger): void {
  const steps = db.prepare<{ id: number }>("SELECT id FROM changes WHERE kind = 'send-forms' ORDER BY id DESC").all();
  for (const { id } of steps) undoChange(db, id, STAMP);
}
