import { describe, expect, it } from 'vitest';
import { countDecisions, takeCertain, UNDECIDED } from '../../../src/renderer/pages/exchange/merge/decisions.ts';
import { fileLines } from '../../../src/renderer/pages/exchange/merge/files/file-lines.ts';
import { groupDamages } from '../../../src/renderer/pages/exchange/merge/files/group-damages.ts';
import {
  correctionProblem,
  fieldWords,
  mergeWords,
  planWords,
  valueWords,
  verdictSentence,
} from '../../../src/renderer/pages/exchange/merge/merge-words.ts';
import { droppedFiles, withoutLeftovers } from '../../../src/renderer/pages/exchange/pick/dropped-files.ts';
import type { Damage, ReadingNote, ReturnedFile } from '../../../src/shared/model/exchange.ts';
import { change, mergePlan, returnedFile } from './fixtures.ts';

const refused = returnedFile('照片.jpg', {
  verdict: { kind: 'refused', error: { code: 'not-a-form', message: '“照片.jpg”不是表格文件，没有读取。' } },
});
const doubtful = change(1, { source: { file: 2, sheet: '反馈表', cell: 'K5' }, doubts: ['“差不多”不在评价词表中'] });

const note: ReadingNote = {
  kind: 'text-outside',
  source: { file: 4, sheet: '反馈表', cell: 'B20' },
  text: '另：建议区卫计局牵头',
  obligationId: null,
  reason: '写在表格下面',
};

describe('the list of files', () => {
  const files = [
    returnedFile('甲.xlsx'),
    refused,
    returnedFile('乙.xlsx'),
    returnedFile('丙.xlsx'),
    returnedFile('丁.xlsx'),
  ];
  const lines = fileLines({ files, changes: [change(0), doubtful], reading: [note] });

  it('puts what needs a person first, after all files together', () => {
    expect(lines.map(({ index }) => index)).toEqual([null, 1, 2, 0, 4, 3]);
    expect(lines.map(({ verdict }) => verdict.word)).toEqual([
      '1 处待看',
      '不能汇总',
      '1 处待看',
      '可汇总',
      '表外 1 条',
      '没有新内容',
    ]);
  });

  it('loses no file, whatever it turned out to be', () => {
    expect(lines).toHaveLength(files.length + 1);
    expect(lines[0]?.name).toBe('全部 5 份文件');
  });

  it('tells the same bytes once more from a form without news', () => {
    const { verdict } = returnedFile('');
    const again = returnedFile('再发.xlsx', { verdict: { ...verdict, mergedBefore: 4 } as ReturnedFile['verdict'] });
    expect(fileLines({ files: [again], changes: [], reading: [] })[1]?.verdict.word).toBe('已汇总过');
    expect(verdictSentence(again)).toContain('第 4 批汇总过');
  });

  it('says of a plan that is not in this ledger what comes first', () => {
    const file = returnedFile('方案.xlsx', {
      verdict: {
        kind: 'plan-file',
        title: '实施方案',
        office: '市政府督查室',
        ledger: 'a1',
        asOf: '2026-11-20',
        planId: null,
      },
    });
    expect(verdictSentence(file)).toContain('请先在“导入”页导入同一个文件');
    expect(fileLines({ files: [file], changes: [], reading: [] })[1]?.verdict.word).toBe('先导入方案');
  });
});

it('counts damage of one kind together: a lost column of keys is one thing, not forty', () => {
  const damage = (kind: Damage['kind'], cell: string): Damage => ({ kind, message: kind, sheet: '反馈表', cell });
  const met = [damage('key-lost', 'A6'), damage('formula', 'G6'), damage('key-lost', 'A7')];
  expect(groupDamages(met).map(({ kind, damages }) => [kind, damages.length])).toEqual([
    ['key-lost', 2],
    ['formula', 1],
  ]);
});

describe('words', () => {
  it('tells what was read, and what merging does, in numbers', () => {
    const changes = [change(0), doubtful];
    const plan = mergePlan(changes);
    const counts = { ...plan.counts, files: 200, refused: 3, certain: 1, doubtful: 1, blank: 30, settled: 2 };
    expect(planWords({ ...plan, counts })).toBe(
      '2026年11月：读取 200 份文件（3 份不能汇总），改动 2 处，空着 30 处（不改台账），以前定过 2 处',
    );
    expect(mergeWords(countDecisions(changes, takeCertain(changes, UNDECIDED)), 6)).toBe(
      '取 1 处（新填 1，改动 0），记入 1 个单位的 1 项单位任务；1 处未定，留待以后；6 条表外内容进阅读清单',
    );
    expect(mergeWords(countDecisions([], UNDECIDED), 0)).toBe('没有要汇总的内容');
  });

  it('names the column, the indicator or what is on record elsewhere', () => {
    expect(fieldWords(change(0))).toBe('进展情况');
    expect(fieldWords(change(0, { field: 'value', indicator: { text: '签约率', unit: '%', on: '2026-11-30' } }))).toBe(
      '指标：签约率',
    );
    expect(fieldWords(change(0, { field: 'event', event: { kind: 'urge', on: '2026-11-20' } }))).toBe(
      '催办 2026-11-20',
    );
  });

  it('shows another reading as a person reads it', () => {
    const rating = change(0, { field: 'rating', is: '达序时', value: 'on-track' });
    const word = (code: string) => (code === 'behind' ? '欠序时' : code);
    expect(valueWords(rating, 'on-track', word)).toBe('达序时');
    expect(valueWords(rating, 'behind', word)).toBe('欠序时');
    expect(valueWords(change(0, { field: 'percent', is: '80%', value: '80' }), '85', word)).toBe('85%');
  });

  it('keeps no correction that is empty or no number where one is asked', () => {
    expect(correctionProblem('progress', '  ')).not.toBeNull();
    expect(correctionProblem('percent', '101')).not.toBeNull();
    expect(correctionProblem('percent', '约80')).not.toBeNull();
    expect(correctionProblem('percent', '80')).toBeNull();
    expect(correctionProblem('value', '3.5家')).not.toBeNull();
    expect(correctionProblem('progress', '已完成选址')).toBeNull();
  });
});

/** A folder as the browser shows it: entries in batches, an empty batch at the end. */
function folder(name: string, batches: readonly (readonly unknown[])[]) {
  const left = [...batches, []];
  const readEntries = (found: (entries: unknown) => void) => found(left.shift());
  return { isDirectory: true, name, createReader: () => ({ readEntries }) };
}

function file(name: string) {
  return { isDirectory: false, name, file: (found: (file: File) => void) => found(new File(['x'], name)) };
}

function drop(...entries: readonly { readonly isDirectory: boolean }[]) {
  return { items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] };
}

describe('a folder that is dropped', () => {
  it('is walked to its last file, however deep and however many there are', async () => {
    const many = Array.from({ length: 100 }, (_, at) => file(`${at}.xlsx`));
    const inner = folder('街道', [[file('花城街.xlsx')]]);
    const outer = folder('报回', [many, [file('民政局.xlsx'), inner]]);
    const files = await droppedFiles(drop(outer, file('照片.jpg')));
    expect(files).toHaveLength(103);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['花城街.xlsx', '民政局.xlsx', '照片.jpg']));
  });

  it('leaves out what programs left in it, and nothing else', () => {
    const names = ['~$民政局.xlsx', '.DS_Store', 'Thumbs.db', '民政局.xlsx', '说明.txt'];
    expect(withoutLeftovers(names.map((name) => new File([], name))).map(({ name }) => name)).toEqual([
      '民政局.xlsx',
      '说明.txt',
    ]);
  });
});
