import { expect, it } from 'vitest';
import { WaitingFiles } from '../../src/engine/waiting-files.ts';

const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });

it('hands the files of a sending out once', () => {
  const waiting = new WaitingFiles();
  const id = waiting.keep([file('区民政局.xlsx'), file('下发清单.xlsx')]);
  expect(waiting.take(id).map(({ name }) => name)).toEqual(['区民政局.xlsx', '下发清单.xlsx']);
  expect(() => waiting.take(id)).toThrow('请重新生成');
});

it('keeps only the latest: what a closed window never fetched does not fill the memory', () => {
  const waiting = new WaitingFiles();
  const early = waiting.keep([file('甲.xlsx')]);
  const late = waiting.keep([file('乙.xlsx')]);
  expect(() => waiting.take(early)).toThrow('请重新生成');
  expect(waiting.take(late)).toHaveLength(1);
});
