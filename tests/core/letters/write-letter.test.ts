import { beforeAll, describe, expect, it } from 'vitest';
import { writeLetter } from '../../../src/core/letters/write-letter.ts';
import { listZipEntries, unpackText } from '../../../src/core/sheets/zip.ts';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import type { Report, ReportBlock } from '../../../src/shared/model/report.ts';
import { hasLibreOffice, openOffice } from '../../helpers/libre-office.ts';
import { exampleReport, FORM, report, row, section, table } from '../sheets/report/example-report.ts';

const MINUTE = 60_000;
const MM_PER_TWIP = 25.4 / 1440;

/** What Word could take for a field, a mark-up or an end of text. */
const HOSTILE = [
  '=1+1',
  '{ INCLUDETEXT "C:\\\\secret.docx" }',
  '{{place}}',
  '<w:p/><script>alert(1)</script>&amp;',
  ']]>',
  '第一行\n第二行',
  '  前后有空格  ',
  '甲\u0000\u0007\uFFFF\uD800乙',
  'PAGE \\* MERGEFORMAT',
];

const A4_UPRIGHT = { paper: 'A4', orientation: 'portrait' } as const;
const SENTENCE = '截至10月31日，全区重点任务共222项，涉及责任单位38个，大部分任务按序时推进，少数任务进度滞后。';
const paragraph = (text: string) => ({ kind: 'paragraph', style: 'body', runs: [text] }) as const;
const OFFICE = '区政府督查室';
const DAY = '2026年11月23日';
const SIGNATURE = { kind: 'signature', lines: [OFFICE, DAY] } as const;

async function partsOf(made: Report): Promise<ReadonlyMap<string, string>> {
  const entries = listZipEntries(await writeLetter(made));
  return new Map(entries.map((entry) => [entry.name, unpackText(entry)]));
}

/** The styles and words of all paragraphs in their order. */
function paragraphsOf(document: string): readonly (readonly [string, string])[] {
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => [
    /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  ]);
}

describe('a letter', () => {
  let parts: ReadonlyMap<string, string>;
  let document = '';
  beforeAll(async () => {
    parts = await partsOf({ ...exampleReport(), kind: 'bulletin' });
    document = parts.get('word/document.xml') ?? '';
  });

  it('has the headings of Word itself, so that a writer goes on by them', () => {
    const paragraphs = paragraphsOf(document);
    expect(paragraphs).toContainEqual(['Title', '工作推进情况']);
    expect(paragraphs).toContainEqual(['Heading1', '一、总体情况']);
    expect(paragraphs).toContainEqual(['Heading2', '（一）各单位任务']);
    expect(paragraphs).toContainEqual(['BodyText', '共交办任务14项，单位任务57项，其中逾期18项。']);
    const styles = parts.get('word/styles.xml') ?? '';
    for (const name of ['heading 1', 'heading 2', 'heading 3', 'Title']) expect(styles).toMatch(new RegExp(name, 'i'));
  });

  it('keeps the page of GB/T 9704-2012: 版心, 28.95 points a line, two characters of indent', () => {
    const [, margins = ''] = /<w:pgMar ([^>]*)\/>/.exec(document) ?? [];
    const mm = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1]) * MM_PER_TWIP;
    expect([mm('top'), mm('right'), mm('bottom'), mm('left')].map(Math.round)).toEqual([37, 26, 35, 28]);
    const body = /<w:style [^>]*w:styleId="BodyText".*?<\/w:style>/s.exec(parts.get('word/styles.xml') ?? '')?.[0];
    expect(body).toMatch(/w:line="579" w:lineRule="exact"/);
    expect(body).toMatch(/w:firstLineChars="200"/);
    expect(body).toMatch(/w:eastAsia="仿宋"/);
    expect(body).toMatch(/<w:sz w:val="32"\/>/);
  });

  it('begins annexes on new pages, on their side where they ask for it, and numbers odd and even pages outside', () => {
    expect(document.match(/<w:sectPr/g)).toHaveLength(3);
    expect(document.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(document.match(/<w:type w:val="nextPage"\/>/g)).toHaveLength(3);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(paragraphsOf(document)).toContainEqual(['AnnexLabel', '附件1']);
    const footers = [...parts].filter(([name]) => /word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(footers.filter((xml) => xml.includes('w:val="right"')).length).toBeGreaterThan(0);
    expect(footers.every((xml) => /— .*PAGE.* —/s.test(xml))).toBe(true);
  });

  it('repeats the header of a table on each page, never parts a row, and merges categories', () => {
    const [tableXml = ''] = /<w:tbl>(?:(?!<\/w:tbl>).)*类别.*?<\/w:tbl>/s.exec(document) ?? [];
    const rows = tableXml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(rows.slice(1).some((xml) => xml.includes('<w:tblHeader/>'))).toBe(false);
    expect(rows.every((xml) => xml.includes('<w:cantSplit/>'))).toBe(true);
    expect(tableXml).toContain('<w:vMerge w:val="restart"/>');
    expect(tableXml).toContain('绿灯');
  });

  it('leaves 明细 to the workbook', () => {
    expect(document).not.toContain('任务首行');
  });

  it('gives the same bytes for the same report', async () => {
    const [one, two] = [await writeLetter(exampleReport()), await writeLetter(exampleReport())];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(parts.get('docProps/core.xml')).toContain('2026-11-23T00:00:00Z');
  });

  it('carries no macro, link, picture or field but the numbers of pages', () => {
    expect([...parts.keys()].filter((name) => /vba|media|embed|link/i.test(name))).toEqual([]);
    expect(document).not.toMatch(/hyperlink|instrText|fldSimple/);
    expect([...parts].filter(([name, xml]) => name.endsWith('.rels') && /TargetMode="External"/.test(xml))).toEqual([]);
  });
});

/** The words of the paragraphs that Word keeps on the page of the next one. */
function tiedWords(document: string): readonly string[] {
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([xml]) =>
    xml.includes('<w:keepNext/>') ? [[...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')] : [],
  );
}

/** Pages of a letter in LibreOffice; null where this machine has none that writes letters. */
async function pagesOf(made: Report): Promise<number | null> {
  const office = openOffice();
  try {
    const pdf = office.convert(await writeLetter(made), 'docx', 'pdf').toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  } catch {
    return null;
  } finally {
    office.close();
  }
}

describe('the end of a letter', () => {
  const letter = (...more: readonly ReportBlock[]): Report => ({
    ...report(
      section({
        title: '督查通报',
        lines: [],
        notes: [],
        page: A4_UPRIGHT,
        blocks: [paragraph('第一段。'), paragraph('末段。'), ...more],
      }),
    ),
    kind: 'bulletin',
  });
  const documentOf = async (made: Report) => (await partsOf(made)).get('word/document.xml') ?? '';

  it('keeps 落款 and 附件说明 on the page of the last text, and nothing before it', async () => {
    const list = ['附件：1．各单位推进情况', '　　　2．未报送单位名单'];
    const tied = tiedWords(await documentOf(letter(...list.map(paragraph), SIGNATURE)));
    expect(tied).toEqual(['末段。', ...list, OFFICE]);
  });

  it('keeps the boxes that are signed below it there too, line by line, with the note under them', async () => {
    const box = (label: string) => ({ label, text: '', share: 1, lines: 2, sign: ['（盖章）'] });
    const made = letter(SIGNATURE, { kind: 'form', boxes: [box('签发人'), box('签收人')] });
    const noted = { ...made, sections: made.sections.map((each) => ({ ...each, notes: ['一式两份。'] })) };
    const tied = tiedWords(await documentOf(noted));
    expect(tied).toEqual(expect.arrayContaining(['末段。', OFFICE, DAY, '签发人', '签收人', '（盖章）']));
    expect(tied).not.toContain('第一段。');
    expect(tied).not.toContain('一式两份。');
  });

  it('ties no text to boxes that are not the end of one', async () => {
    const made = report(section({ lines: [], notes: [], page: A4_UPRIGHT, blocks: [FORM, paragraph('末段。')] }));
    expect(tiedWords(await documentOf(made))).toEqual([]);
  });
});

describe('a table in a letter', () => {
  it('never leaves its header, the row before its total or its notes to another page', async () => {
    const rows = [row(['甲', '1']), row(['乙', '2']), row(['合计', '3'], { role: 'total' })];
    const columns = [{ kind: 'content', header: '单位' } as const, { kind: 'figure', header: '项数' } as const];
    const made = report(section({ lines: [], notes: ['注一', '注二'], blocks: [table(columns, rows)] }));
    const tied = tiedWords((await partsOf(made)).get('word/document.xml') ?? '');
    expect(tied).toEqual(['单位', '项数', '乙', '2', '合计', '3', '', '注一']);
  });
});

describe('a 专报 for a leader', () => {
  const annex = section({
    role: 'annex',
    label: '附件1',
    title: '清单',
    blocks: [table([{ kind: 'content', header: '任务' }], [row(['甲'])])],
  });
  const brief = (sentences: number) =>
    report(
      section({
        title: '重点任务办理情况专报',
        page: A4_UPRIGHT,
        blocks: [paragraph(SENTENCE.repeat(sentences))],
        notes: ['统计口径：一项任务由几个单位承担，就计几项单位任务。'],
      }),
      annex,
    );
  const facts = async (made: Report) => {
    const parts = await partsOf(made);
    const size = (id: string) => {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
        parts.get('word/styles.xml') ?? '',
      );
      return Number(/<w:sz w:val="(\d+)"/.exec(style?.[0] ?? '')?.[1]) / 2;
    };
    const document = parts.get('word/document.xml') ?? '';
    const [top] = [...document.matchAll(/w:top="(\d+)"/g)].map(([, twips]) => Math.round(Number(twips) * MM_PER_TWIP));
    return { size, top, styles: paragraphsOf(document) };
  };
  /** A little more than 版心 holds in the type asked for. */
  const LONGER = 13;

  it('is set in a smaller type where one page then holds it, its headings still those of Word', async () => {
    const { size, styles } = await facts(brief(LONGER));
    expect(size('BodyText')).toBeLessThan(16);
    expect(size('BodyText')).toBeGreaterThan(9);
    expect(styles).toContainEqual(['Title', '重点任务办理情况专报']);
  });

  it('leaves its annexes in their own type', async () => {
    const { size, styles } = await facts(brief(LONGER));
    const [cell] = styles.find(([, text]) => text === '甲') ?? [];
    expect(size(cell ?? '')).toBe(10.5);
  });

  it('keeps the type and 版心 asked for where it is short, and where no type would do', async () => {
    for (const sentences of [3, 80]) {
      const { size, top } = await facts(brief(sentences));
      expect(size('BodyText')).toBe(16);
      expect(top).toBe(37);
    }
  });

  it.skipIf(!hasLibreOffice)('is one page and its annex in LibreOffice', { timeout: 3 * MINUTE }, async (context) => {
    const pages = await pagesOf(brief(LONGER));
    if (pages === null) context.skip('no LibreOffice Writer on this machine');
    expect(pages).toBe(2);
  });
});

describe('a 催办通知 with long tasks', () => {
  const columns = [{ kind: 'content', header: '工作任务' } as const, { kind: 'deadline', header: '完成时限' } as const];
  const box = (label: string) => ({ label, text: '', share: 0.5, lines: 2, sign: ['　　年　　月　　日'] });
  const sheet = (length: number) =>
    section({
      title: '催办通知',
      lines: ['编号：催办〔2026〕1号'],
      page: A4_UPRIGHT,
      blocks: [
        { kind: 'paragraph', style: 'address', runs: ['区民政局：'] },
        paragraph(SENTENCE),
        table(columns, [row([SENTENCE.repeat(length), DAY])]),
        paragraph(SENTENCE),
        SIGNATURE,
        { kind: 'form', boxes: [box('签发人'), box('签收人')] },
      ],
      notes: ['本通知一式两份，承办单位和督查单位各存一份。'],
    });
  const notice = (...lengths: readonly number[]): Report => ({ ...report(...lengths.map(sheet)), kind: 'urge-notice' });

  it.skipIf(!hasLibreOffice)(
    'is one page, also beside others of another length',
    { timeout: 3 * MINUTE },
    async (context) => {
      for (const lengths of [[13], [15], [2, 15]]) {
        const pages = await pagesOf(notice(...lengths));
        if (pages === null) context.skip('no LibreOffice Writer on this machine');
        expect(pages).toBe(lengths.length);
      }
    },
  );
});

describe('hostile words in a letter', () => {
  const words = (text: string) => text.replace(/[\u0000-\u0008\uFFFF]|\uD800/g, '');
  const rows = HOSTILE.map((text) => row([text, text], { category: [text] }));
  const columns = [{ kind: 'content', header: HOSTILE[3] ?? '' } as const, { kind: 'short', header: '甲' } as const];
  const hostile = report(
    section({
      title: HOSTILE.join(''),
      lines: HOSTILE,
      blocks: [
        ...HOSTILE.map((text) => ({ kind: 'paragraph', style: 'body', runs: [text] }) as const),
        table(columns, rows, { categoryLevels: 1 }),
        { kind: 'form', boxes: FORM.boxes.map((box, index) => ({ ...box, text: HOSTILE[index] ?? '' })) },
      ],
      notes: HOSTILE,
    }),
  );

  it('are shown as they are, and never become mark-up or a field', async () => {
    const document = (await partsOf(hostile)).get('word/document.xml') ?? '';
    expect(document).not.toMatch(/<script|instrText|fldSimple|fldChar|\]\]>(?!<)/);
    const { sheets } = await readWorkbook('通报.docx', await writeLetter(hostile));
    const shown = sheets.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
    for (const text of HOSTILE) expect(shown).toContain(words(text).trim());
  });

  it.skipIf(!hasLibreOffice)(
    'open in LibreOffice, every one of them whole',
    { timeout: 3 * MINUTE },
    async (context) => {
      const office = openOffice();
      try {
        let text: string;
        try {
          text = office.convert(await writeLetter(hostile), 'docx', 'txt').toString('utf8');
        } catch {
          context.skip('no LibreOffice Writer on this machine');
          return;
        }
        for (const each of HOSTILE) expect(text.replaceAll(/\s/g, '')).toContain(words(each).replaceAll(/\s/g, ''));
      } finally {
        office.close();
      }
    },
  );
});

describe('the boxes of a paper', () => {
  const paper = (lines: number, words = '甲') =>
    report(
      section({
        title: '延期审批表',
        lines: ['编号：延期〔2026〕1号'],
        page: { paper: 'A4', orientation: 'portrait' },
        blocks: [
          {
            kind: 'form',
            boxes: ['申请单位意见', '督查员意见', '领导批示'].map((label) => {
              return { label, text: words, share: 1, lines, sign: ['签字：', '　　年　　月　　日'] };
            }),
          },
        ],
        notes: ['应在原定时限届满前申请。'],
      }),
    );
  /** Lines left to be written on. */
  const blank = async (made: Report) => {
    const document = (await partsOf(made)).get('word/document.xml') ?? '';
    return paragraphsOf(document).filter(([style, text]) => style === 'TableLong' && text === '').length;
  };

  it('leave the room to write that was asked for, where the page has it', async () => {
    expect(await blank(paper(5))).toBe(3 * 4);
  });

  it('leave less of it rather than to put the last box on a page of its own', async () => {
    const left = await blank(paper(20));
    expect(left).toBeGreaterThan(3 * 5);
    expect(left).toBeLessThan(3 * 19);
  });

  it('share what a page leaves with the boxes that a template adds below them', async () => {
    const made = paper(20);
    const [sheet] = made.sections;
    const [boxes] = sheet?.blocks ?? [];
    const twice = { ...made, sections: sheet && boxes ? [{ ...sheet, blocks: [boxes, boxes] }] : [] };
    expect(await blank(twice)).toBeLessThan(await blank(made));
  });

  it('leave what was asked for where the words alone are longer than a page', async () => {
    expect(await blank(paper(100, '进一步压实责任。'.repeat(80)))).toBeGreaterThan(3 * 50);
  });

  it.skipIf(!hasLibreOffice)('are one page in LibreOffice', { timeout: 3 * MINUTE }, async (context) => {
    const office = openOffice();
    try {
      let pdf: string;
      try {
        pdf = office.convert(await writeLetter(paper(20)), 'docx', 'pdf').toString('latin1');
      } catch {
        context.skip('no LibreOffice Writer on this machine');
        return;
      }
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    } finally {
      office.close();
    }
  });
});
