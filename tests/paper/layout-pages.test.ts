import { describe, expect, it } from 'vitest';
import { layoutPages } from '../../src/paper/layout/layout-pages.ts';
import type { PageItem, PaperPage, PlacedRow } from '../../src/paper/pages.ts';
import { balanceTitle } from '../../src/shared/balance-title.ts';
import type { ReportKind, ReportRow, ReportSection, ReportTable } from '../../src/shared/model/report.ts';
import { cellWords } from '../../src/shared/report-text.ts';
import { bulletinReport, formReport, ledgerReport, report, section, tableRows } from './samples.ts';

const itemsOf = <K extends PageItem['kind']>(page: PaperPage, kind: K) =>
  page.items.filter((item): item is Extract<PageItem, { kind: K }> => item.kind === kind);
const rowsOf = (page: PaperPage): readonly PlacedRow[] => itemsOf(page, 'table').flatMap(({ rows }) => rows);
const ownRows = (pages: readonly PaperPage[]) => pages.flatMap(rowsOf).filter(({ row }) => row.role === undefined);

const table = (rows: readonly ReportRow[], more: Partial<ReportTable> = {}): ReportTable => ({
  categoryLevels: 0,
  categoryHeader: '',
  columns: [
    { key: 'number', kind: 'number', header: '序号' },
    { key: 'content', kind: 'content', header: '工作任务' },
    { key: 'state', kind: 'state', header: '状态' },
  ],
  rows,
  empty: '无逾期任务。',
  ...more,
});
const layoutTable = (of: ReportTable) => layoutPages(report([section([{ kind: 'table', table: of }])]));

describe('a ledger of 3,000 rows', () => {
  const source = ledgerReport(3000);
  const pages = layoutPages(source);

  it('has every row once, in order, and none of its words is cut', () => {
    const [first] = source.sections;
    const [block] = first?.blocks ?? [];
    const given = block?.kind === 'table' ? block.table.rows.map(({ cells }) => cells.map(cellWords)) : [];
    expect(ownRows(pages).map(({ cells }) => cells.map(cellWords))).toEqual(given);
    expect(given).toHaveLength(3000);
  });

  it('fills no page above its height, and repeats the header on each', () => {
    for (const page of pages) {
      const { height, top, bottom } = page.geometry;
      const taken = rowsOf(page).reduce((sum, row) => sum + row.height, 0);
      expect(taken).toBeLessThan(height - top - bottom);
      expect(itemsOf(page, 'table').length).toBe(rowsOf(page).length > 0 ? 1 : 0);
    }
  });

  it('counts its pages, and says of whom and when the figures are', () => {
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    expect(new Set(pages.map(({ of }) => of))).toEqual(new Set([pages.length]));
    expect(pages[7]?.footnote).toBe('花都区人民政府督查室　2026年10月　数字截至2026年10月31日');
  });

  it('says the category again on the next page, marked （续）, and never where it begins', () => {
    pages.forEach((page, index) => {
      const before = rowsOf(pages[index - 1] ?? page).at(-1);
      const [row] = rowsOf(page);
      if (index === 0 || !row) return;
      row.row.category.forEach((text, level) => {
        const same = before?.row.category.slice(0, level + 1).join() === row.row.category.slice(0, level + 1).join();
        expect(row.categories[level]?.text).toBe(same ? `${text}（续）` : text);
      });
    });
    const later = pages.flatMap((page) => rowsOf(page).slice(1)).flatMap(({ categories }) => categories);
    expect(later.some((category) => category?.text.includes('（续）'))).toBe(false);
  });
});

describe('a table', () => {
  const long = (text: string): ReportRow => ({ category: [], cells: ['1', text, '办理中'] });

  it('parts a row that is taller than a page, its number marked （续）, without losing a character', () => {
    const text = Array.from({ length: 900 }, (_, index) => `第${index}句：推进“四大保障”，落实责任。`).join('');
    const pages = layoutTable(table([long('甲'), long(text), long('乙')]));
    const rows = ownRows(pages);
    const parts = rows.slice(1, -1);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ cells }) => cellWords(cells[1] ?? '')).join('')).toBe(text);
    expect(parts.map(({ cells }) => cells[0])).toEqual(['1', ...parts.slice(1).map(() => '1（续）')]);
    expect(parts.slice(1).every(({ cells }) => cells[2] === '')).toBe(true);
  });

  it('keeps a row whole that fits into a page', () => {
    const rows = Array.from({ length: 40 }, () => long('推进医养结合，完善服务网络。'.repeat(28)));
    expect(ownRows(layoutTable(table(rows)))).toHaveLength(40);
  });

  it('never ends a page with the line of a group, and says the group again where it goes on', () => {
    const rows = Array.from({ length: 12 }, (_, index): ReportRow[] => [
      { category: [], cells: [`区第${index}局`], role: 'group' },
      ...Array.from({ length: index + 1 }, () => long('落实。'.repeat(40))),
    ]).flat();
    const pages = layoutTable(table(rows));
    for (const page of pages) expect(rowsOf(page).at(-1)?.row.role).not.toBe('group');
    pages.slice(1).forEach((page, index) => {
      const [first, second] = rowsOf(page);
      const before = rowsOf(pages[index] ?? page).at(-1);
      if (!first || !before) return;
      expect(first.row.role).toBe('group');
      const goesOn = rows.indexOf(before.row) + 1 === rows.indexOf(second?.row ?? before.row);
      expect(cellWords(first.cells[0] ?? '').endsWith('（续）')).toBe(goesOn);
    });
  });

  it('never begins a page with a total', () => {
    for (let count = 1; count < 40; count += 1) {
      const rows: ReportRow[] = Array.from({ length: count }, () => long('甲'));
      const pages = layoutTable(table([...rows, { category: [], cells: ['', '合计', ''], role: 'total' }]));
      for (const page of pages) expect(rowsOf(page)[0]?.row.role).not.toBe('total');
    }
  });

  it('prints its sentence where it has no rows', () => {
    const [page] = layoutTable(table([]));
    expect(page && itemsOf(page, 'table')).toMatchObject([{ rows: [], empty: '无逾期任务。' }]);
  });

  it('gives a long category a wider column instead of cutting it', () => {
    const category = '（三）推进“四大保障”，护航医养产业健康发展愿景，'.repeat(8);
    const rows = [{ ...long('一句。'), category: [category] }];
    const [page] = layoutTable(table(rows, { categoryLevels: 1, categoryHeader: '类别' }));
    const [placed] = page ? itemsOf(page, 'table') : [];
    expect(placed?.rows[0]?.categories).toEqual([{ text: category, rows: 1 }]);
    expect(placed?.categoryWidths[0]).toBeGreaterThan(26);
    expect(placed?.rows[0]?.height).toBeLessThan(156);
  });

  it('stays as wide as the page, whatever its columns ask for', () => {
    const wide = Array.from({ length: 18 }, (_, index) => ({
      key: `${index}`,
      kind: 'long' as const,
      header: '工作措施',
    }));
    const [page] = layoutTable(table([{ category: [], cells: wide.map(() => '落实责任。') }], { columns: wide }));
    const [placed] = page ? itemsOf(page, 'table') : [];
    const width = placed?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
    expect(width).toBeCloseTo(225, 5);
  });

  it('gives most of the width to the column that says most', () => {
    const rows = tableRows(20).map((row) => ({ ...row, category: [] }));
    const widthOf = (texts: readonly string[]) => {
      const two = ['甲', '乙'].map((key) => ({ key, kind: 'long' as const, header: key }));
      const [page] = layoutTable(
        table(
          rows.map((row) => ({ ...row, cells: texts })),
          { columns: two },
        ),
      );
      return page ? itemsOf(page, 'table')[0]?.columns.map(({ widthMm }) => widthMm) : [];
    };
    const [first = 0, second = 0] = widthOf(['落实责任。'.repeat(60), '推进中']) ?? [];
    expect(first).toBeGreaterThan(second * 2);
  });
});

describe('a letter', () => {
  const pages = layoutPages(bulletinReport());
  const words = (page: PaperPage) =>
    itemsOf(page, 'text').flatMap(({ runs }) => runs.filter((run) => typeof run === 'string'));

  it('parts paragraphs between pages without losing a word', () => {
    const source = bulletinReport();
    const given = source.sections[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const texts = (given ?? []).filter((run) => typeof run === 'string').join('');
    const body = pages
      .flatMap((page) => itemsOf(page, 'text'))
      .filter(({ text }) => text === 'body' || text === 'plain')
      .flatMap(({ runs }) => runs.filter((run) => typeof run === 'string'));
    expect(body.join('').replaceAll('\n', '')).toBe(texts);
  });

  it('never leaves a heading alone at the end of a page, nor a signature alone on one', () => {
    for (const page of pages) {
      const last = page.items.at(-1);
      expect(last?.kind === 'text' && last.text.startsWith('heading')).toBe(false);
      expect(page.items[0]?.kind).not.toBe('signature');
    }
  });

  it('puts its last text beside 附件说明, 落款 and the boxes below them, wherever its page ends', () => {
    const body = (text: string) => ({ kind: 'paragraph', style: 'body', runs: [text] }) as const;
    const sign = { label: '签收人', text: '', share: 1, lines: 2, sign: ['（盖章）'] };
    const end = [
      ...['附件：1．各单位推进情况', '　　　2．未报送单位名单'].map(body),
      { kind: 'signature', lines: ['区政府督查室', '2026年11月23日'] } as const,
      { kind: 'form', boxes: [sign] } as const,
    ];
    const page = { paper: 'A4', orientation: 'portrait' } as const;
    for (let count = 5; count < 16; count += 1) {
      const text = Array.from({ length: count }, (_, index) =>
        body(`第${index + 1}段${'大部分任务按序时推进。'.repeat(4)}`),
      );
      const pages = layoutPages(
        report([section([...text, ...end], { page, notes: [] })], { fonts: bulletinReport().fonts }),
      );
      const last = pages.at(-1);
      expect(last && itemsOf(last, 'form')).toHaveLength(1);
      expect(last && itemsOf(last, 'signature')).toHaveLength(1);
      expect(last && words(last).some((word) => word.includes('推进。'))).toBe(true);
    }
  });

  it('goes on counting through its annex, whose number stands at the left of the turned page', () => {
    const annex = pages.filter(({ size }) => size === 'a4-landscape');
    expect(annex[0]?.number).toBe(pages.filter(({ size }) => size === 'a4-portrait').length + 1);
    expect(new Set(annex.map(({ footer }) => footer))).toEqual(new Set(['turned']));
    expect(annex[0] && words(annex[0])).toContain('附件1');
    expect(layoutPages(ledgerReport(3))[0]?.footer).toBe('below');
  });

  it('says its number once, below the title', () => {
    expect(pages.flatMap(words).filter((word) => word === '第3期')).toHaveLength(1);
  });
});

describe('a paper', () => {
  it('is one page where its words allow it, its room to write filling what is left', () => {
    const pages = layoutPages(formReport());
    expect(pages).toHaveLength(1);
    const [form] = pages.flatMap((page) => itemsOf(page, 'form'));
    const heights = form?.lines.map(([box]) => box?.height ?? 0) ?? [];
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(150);
    expect(heights.at(-1)).toBeGreaterThan(heights[0] ?? 0);
  });

  it('is one page on each of several sheets, not on the first alone', () => {
    const text = { kind: 'paragraph', style: 'body', runs: ['大部分任务按序时推进。'.repeat(55)] } as const;
    const page = { paper: 'A4', orientation: 'portrait' } as const;
    const long = section([text], { page, lines: [], notes: [] });
    const { fonts } = bulletinReport();
    const pagesOf = (kind: ReportKind, ...sections: ReportSection[]) => layoutPages(report(sections, { kind, fonts }));
    expect(pagesOf('bulletin', long)).toHaveLength(2);
    expect(pagesOf('urge-notice', long)).toHaveLength(1);
    expect(pagesOf('urge-notice', long, long)).toHaveLength(2);
  });

  it('goes on over pages where its words need it, nothing lost and signed at the end', () => {
    const text = '已完成立项、可研批复，正在办理用地手续。'.repeat(120);
    const boxes = [
      { label: '任务事项', text: '建设一处养老院', share: 1, lines: 1 },
      { label: '进展', text, share: 1, lines: 4, sign: ['签字：'] },
    ];
    const page = { paper: 'A4', orientation: 'portrait' } as const;
    const pages = layoutPages(report([section([{ kind: 'form', boxes }], { page, notes: [], lines: [] })]));
    const parts = pages.flatMap((one) => itemsOf(one, 'form')).flatMap(({ lines }) => lines.slice(-1).flat());
    expect(pages.length).toBeGreaterThan(1);
    expect(parts.map((box) => box.text).join('')).toBe(text);
    expect(parts.map((box) => box.sign.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
    expect(parts.at(-1)?.label).toBe('进展（续）');
  });
});

describe('a title', () => {
  const width = 156;

  it('is broken between whole words, into lines about equally long', () => {
    const broken = balanceTitle('关于2026年11月重点任务推进情况的督查通报', 22, width);
    expect(broken).toBe('关于2026年11月重点\n任务推进情况的督查通报');
    expect(balanceTitle('督查通报', 22, width)).toBe('督查通报');
    const dated = '重点任务办理情况专报（截至2026年11月23日）';
    expect(balanceTitle(dated, 22, width)).toBe('重点任务办理情况专报\n（截至2026年11月23日）');
  });

  it('loses no character, and begins no line with what belongs to the words before', () => {
    const title = '关于进一步推进全区医养结合与养老服务体系建设的重点任务分工方案落实情况的督查通报（第三季度）';
    const broken = balanceTitle(title, 22, width);
    expect(broken.replaceAll('\n', '')).toBe(title);
    expect(broken.split('\n').length).toBeGreaterThan(1);
    expect(broken.split('\n').some((line) => /^[的与和）]/.test(line))).toBe(false);
  });
});
