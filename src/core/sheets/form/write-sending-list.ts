import type { SendingList } from '../../../shared/model/exchange.ts';
import type { FormColumn } from './columns.ts';
import { formFooter } from './form-page.ts';
import { FORM_STYLES } from './form-styles.ts';
import { planTable } from './plan-table.ts';
import { chooseColumns } from './row-fit.ts';
import { writePlanned } from './write-planned.ts';

type Line = SendingList['lines'][number] & { readonly position: number };

/** Room for a name by hand. */
const LEAST_HEIGHT = 32;

const { short, long } = FORM_STYLES;

const COLUMNS: readonly FormColumn<Line>[] = [
  { header: '序号', mm: 12, style: short, text: ({ position }) => String(position) },
  { header: '地区', mm: 24, style: short, text: ({ place }) => place },
  { header: '单位', mm: 44, style: long, text: ({ department }) => department },
  { header: '文件', mm: 66, style: long, text: ({ file }) => file },
  { header: '表单编号', mm: 25, style: short, text: ({ code }) => code },
  { header: '负责', mm: 14, style: short, text: ({ own }) => String(own) },
  { header: '配合', mm: 14, style: short, text: ({ support }) => String(support) },
  { header: '第几次下发', mm: 21, style: short, text: ({ version }) => String(version) },
  { header: '今年份数', mm: 18, style: short, text: ({ formsThisYear }) => String(formsThisYear) },
  { header: '签收人及日期', mm: 36, style: short, text: () => '' },
];

/** 下发清单: which file went to whom, with a column to sign for it. */
export function writeSendingList(list: SendingList): Promise<Uint8Array> {
  const { office, period, cutoff, asOf, lines } = list;
  const facts = [`下发单位：${office}`, `下发日期：${asOf}`, `报送截止：${cutoff}`, `共 ${lines.length} 份`];
  const rows: readonly Line[] = lines.map((line, index) => ({ ...line, position: index + 1 }));
  const sheet = planTable({
    name: '下发清单',
    lines: [
      { text: `${period}反馈表下发清单`, style: FORM_STYLES.title },
      { text: facts.join('　　'), style: FORM_STYLES.line },
    ],
    rows,
    footer: formFooter('下发清单'),
    ...chooseColumns([COLUMNS], rows, LEAST_HEIGHT),
  });
  return writePlanned([sheet], { asOf, isProtected: false });
}
