import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../src/core/importing/apply-import.ts';
import { knownTo } from '../../../src/core/importing/compare-with-ledger.ts';
import { planImport } from '../../../src/core/importing/plan-import.ts';
import { readFile } from '../../../src/core/importing/read-file.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { isAsked } from '../../../src/shared/asked-names.ts';
import { type Answers, type Correction, NO_ANSWERS } from '../../../src/shared/model/correction.ts';
import type { PlannedFile } from '../../../src/shared/model/import-plan.ts';
import type { RecognizedFile } from '../../../src/shared/model/table.ts';
import { newLedger, STAMP } from '../../helpers/ledger.ts';
import { makeDocx } from '../../helpers/make-docx.ts';
import { SEED_DATA } from '../../helpers/starting-data.ts';

/** Plans of several places in one file: the 市民政局 of two cities must not become one body without anybody's word. */

const COLLECTION = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'passages', '001.txt'));

const TONGREN = [
  '铜仁市医养结合实施方案',
  '一、摸清底数。（责任单位：市卫生健康委，协助单位：市民政局）',
  '二、开展试点。（市民政局负责）',
];
const XIANNING = ['咸宁市医养结合实施方案', '一、合理规划。（市卫健委、市民政局按职责分工负责）'];

const textFile = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
const table = (title: string, content: string) =>
  `${paragraph(title)}<w:tbl>${row(['序号', '工作任务', '责任单位'])}${row(['1', content, '市民政局'])}</w:tbl>`;

async function read(name: string, bytes: Uint8Array, answers: Answers = NO_ANSWERS) {
  return await readFile({ name, bytes }, answers);
}

const saying = (corrections: readonly Correction[] = []): Answers => ({ corrections, remembered: [] });
const questionOf = ({ issues }: RecognizedFile) => issues.find(({ code }) => code === 'several-plans');
const titlesOf = ({ tables }: RecognizedFile) => tables.map(({ title }) => title);

function preview(recognized: RecognizedFile, place?: string) {
  const ledger = newLedger();
  const plan = planImport('plan', [{ kind: 'read', recognized, place }], knownTo(ledger.db, SEED_DATA));
  const [planned] = plan.files.filter((file): file is PlannedFile => file.kind === 'ready');
  return { ledger, plan, planned: planned ?? expect.fail('refused') };
}

describe('a file that holds plans of several places', () => {
  it('is asked about, with the plans and the places that their titles name', async () => {
    const { recognized } = await read('合集.txt', textFile(...TONGREN, ...XIANNING));
    expect(titlesOf(recognized)).toEqual(['铜仁市医养结合实施方案', '咸宁市医养结合实施方案']);
    expect(questionOf(recognized)).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/2 份方案：“铜仁市医养结合实施方案”（铜仁市）、“咸宁市.+”（咸宁市）.+“市民政局”/),
    });
    expect(recognized.document.place).toBeNull();
  });

  it('is asked about in Word, where each plan is a table under its title', async () => {
    const body = table('铜仁市任务分工表', '开展摸底调查。') + table('咸宁市任务分工表', '启动试点工作。');
    const { recognized } = await read('合集.docx', makeDocx({ body }));
    expect(questionOf(recognized)?.message).toContain('“咸宁市任务分工表”（咸宁市）');
    expect(recognized.document.place).toBeNull();
  });

  it('is asked about where a collection names no places, and offers each of its plans alone', async () => {
    const { recognized } = await read('001.txt', COLLECTION);
    const choices = questionOf(recognized)?.choices ?? [];
    expect(choices.map(({ label }) => label)).toEqual([
      '同属一个地区，一并读入',
      ...titlesOf(recognized).map((title) => `只读入“${title}”`),
    ]);
    for (const [index, whole] of recognized.tables.entries()) {
      const alone = await read('001.txt', COLLECTION, saying(choices[index + 1]?.corrections));
      expect(alone.recognized.tables.map(({ title, tasks }) => ({ title, tasks }))).toEqual([
        { title: whole.title, tasks: whole.tasks },
      ]);
      expect(questionOf(alone.recognized)).toBeUndefined();
    }
  });

  it('has no certain name, in the preview and in the ledger, and no place that others have', async () => {
    const { recognized } = await read('001.txt', COLLECTION);
    const { ledger, plan, planned } = preview(recognized);
    expect(planned.place).toMatch(/^未注明地区/);
    expect(planned.names.filter((name) => !isAsked(name))).toEqual([]);
    expect(planned.names.find(({ name }) => name === '市民政局')).toMatchObject({
      certainty: 'likely',
      reason: expect.stringMatching(/文件里有几份方案，还不能断定同属一个地区。$/),
    });
    applyImport(ledger.db, { plan, files: [{ planned, content: COLLECTION, again: false }], data: SEED_DATA }, STAMP);
    const sure = ledger.db
      .prepare<{ n: number }>("SELECT count(*) AS n FROM namings WHERE certainty = 'certain'")
      .get();
    expect(sure?.n).toBe(0);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('gives each plan to its own place where they are read one after the other', async () => {
    const bytes = textFile(...TONGREN, ...XIANNING);
    const { recognized } = await read('合集.txt', bytes);
    const [, ...alone] = questionOf(recognized)?.choices ?? [];
    const read2 = await Promise.all(alone.map(({ corrections }) => read('合集.txt', bytes, saying(corrections))));
    const planned = read2.map((each) => preview(each.recognized).planned);
    expect(planned.map(({ place }) => place)).toEqual(['铜仁市', '咸宁市']);
    expect(planned.flatMap(({ names }) => names.filter(isAsked))).toEqual([]);
  });

  it('has the place of its first title where a person says that it is one, and that is said of this file alone', async () => {
    const bytes = textFile(...TONGREN, ...XIANNING);
    const [asOne] = questionOf((await read('合集.txt', bytes)).recognized)?.choices ?? [];
    const { recognized, lesson } = await read('合集.txt', bytes, saying(asOne?.corrections));
    expect(questionOf(recognized)).toBeUndefined();
    expect(preview(recognized).planned).toMatchObject({ place: '铜仁市' });
    expect(preview(recognized).planned.names.filter(isAsked)).toEqual([]);
    expect(recognized.settled).toMatchObject([{ by: 'person', key: null, correction: { code: 'several-plans' } }]);
    expect(lesson?.remembered).toEqual([]);
  });
});

describe('a file of one place', () => {
  it.each([
    ['the notice that sends it out', ['铜仁市人民政府关于印发医养结合实施方案的通知', ...TONGREN]],
    [
      'a paper of the State Council',
      [...TONGREN, '国务院关于推进医养结合的指导意见', '三、加强保障。（市财政局负责）'],
    ],
    ['a numbered list of papers', [...TONGREN, '1.咸宁市医养结合实施方案', '三、加强保障。（市财政局负责）']],
    ['a line that asks for a plan', [...TONGREN, '碧江区制定具体实施方案', '三、加强保障。（市财政局负责）']],
  ])('is not parted by %s', async (_, lines) => {
    const { recognized } = await read('方案.txt', textFile(...lines));
    expect(questionOf(recognized)).toBeUndefined();
    expect(recognized).toMatchObject({ tables: [expect.anything()], document: { place: '铜仁市' } });
  });

  it('is not asked about where its tables name one place, or only some of them one', async () => {
    const titles = [
      ['铜仁市任务分工表', '铜仁市重点项目清单'],
      ['铜仁市任务分工表', '附表'],
      ['任务分工表', '铜仁市项目清单'],
    ];
    for (const [first = '', second = ''] of titles) {
      const body = table(first, '开展摸底调查。') + table(second, '启动试点工作。');
      const { recognized } = await read('附件.docx', makeDocx({ body }));
      expect([recognized.tables.length, questionOf(recognized)]).toEqual([2, undefined]);
    }
  });

  it('is not asked about where it is a collection of plans of that place', async () => {
    const pieces = ['铜仁市实施方案篇一', ...TONGREN.slice(1), '铜仁市实施方案篇二', ...XIANNING.slice(1)];
    const { recognized } = await read('合集.txt', textFile(...pieces));
    expect([recognized.tables.length, questionOf(recognized)]).toEqual([2, undefined]);
  });
});
