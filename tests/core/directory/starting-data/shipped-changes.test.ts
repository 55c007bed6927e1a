import { describe, expect, it } from 'vitest';
import type { Dating } from '../../../../src/shared/model/directory.ts';
import { data } from './shipped.ts';

describe('successions and transfers', () => {
  it('lead on and never back', () => {
    const next = Map.groupBy(data.successions, ({ from }) => from);
    const reaches = (from: string, goal: string): boolean =>
      (next.get(from) ?? []).some(({ to }) => to === goal || reaches(to, goal));
    expect(data.successions.filter(({ from, to }) => reaches(to, from))).toEqual([]);
  });

  it('lead on from every line that has ended, on the day that it ended', () => {
    const ended = data.lines.filter(({ eras }) => eras.at(-1)?.state.until || eras.at(-1)?.local.until);
    const odd = ended.filter(({ id, eras }) => {
      const { state, local } = eras.at(-1) ?? {};
      const own = data.successions.filter(({ from }) => from === id);
      const agrees = (of: 'state' | 'local', until: Dating | null | undefined) =>
        !until || own.some((each) => each[of]?.from === until.from && each[of].to === until.to);
      return !agrees('state', state?.until) || !agrees('local', local?.until);
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('date the passing of 医保定点 from 人社局 to 医保局 for the state and for the districts', () => {
    const transfer = data.transfers.find(({ id }) => id === '医保定点');
    expect(transfer).toMatchObject({ from: '人力资源社会保障', to: '医疗保障', evidence: 'V' });
    expect(transfer?.state?.from).toBe('2018-05-31');
    expect(transfer?.local).toEqual({ from: '2018-09', to: '2019-03' });
  });

  it.each([
    ['符合条件的可按规定纳入城乡基本医疗保险定点范围', '人力资源社会保障', '医保定点'],
    ['将符合规定的医疗费用纳入医保支付范围', '人力资源社会保障', '医保定点'],
    ['建立长期护理保险制度', '人力资源社会保障', '长期护理保险'],
    ['做好新型农村合作医疗补助', '卫生健康', '新农合'],
    ['做好医疗救助', '民政', '医疗救助'],
    ['调运救灾物资，安置受灾群众', '民政', '救灾'],
    ['在城乡规划中统筹考虑医养结合机构发展需要', '住房城乡建设', '城乡规划'],
  ])('tell the matter of %s', (content, from, id) => {
    expect(mattersOf(content, from)).toContain(id);
  });

  it.each([
    ['健全社会救助体系，将低保家庭老年人纳入保障', '民政'],
    ['为广州健康老龄化提供良好的社会环境', '民政'],
    ['大力推进养老护理员等职业技能鉴定工作', '人力资源社会保障'],
    ['开发包括长期商业护理保险在内的多种老年护理保险产品', '人力资源社会保障'],
    ['制定出台养老事业发展规划', '住房城乡建设'],
    ['加快培养老年医学、护理、社会工作等方面专业人才', '民政'],
  ])('are not called for by %s', (content, from) => {
    expect(mattersOf(content, from)).toEqual([]);
  });
});

function mattersOf(content: string, from: string): readonly string[] {
  const own = data.transfers.filter((transfer) => transfer.from === from);
  return own.filter(({ words }) => words.some((word) => content.includes(word))).map(({ id }) => id);
}
