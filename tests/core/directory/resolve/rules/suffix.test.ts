import { describe, expect, it } from 'vitest';
import { directory, last, shortly } from '../resolving.ts';

describe('委, 局, 办, 部 and 厅 at the end', () => {
  it.each([
    ['区园林局', '区园林办'],
    ['区园林局', '区园林绿化办'],
    ['区投促局', '区投促办公室'],
  ])('%s and %s', (known, name) => {
    const { rule, certainty, body } = last('花都区', [known, name]);
    expect(certainty).toBe('likely');
    expect([rule, body.name]).toEqual(name.includes('绿化') ? ['own-name', name] : ['suffix', known]);
  });

  it('may be left out, which a person should look at', () => {
    expect(shortly('花都区', ['区园林局', '区园林'])[1]).toBe('区园林 = 区园林局: suffix, likely');
  });

  it('are exchanged within the line that knows the subject', () => {
    const known = directory([['花都区', '区卫生健康局']]);
    expect(last('花都区', ['区卫生健康办'], known)).toMatchObject({
      departmentId: 1,
      rule: 'suffix',
      certainty: 'likely',
    });
  });

  it('are not exchanged across levels', () => {
    expect(shortly('花都区', ['市园林局', '区园林办'])[1]).toBe('区园林办 = 区园林办: own-name, certain');
  });

  it('are not exchanged for 中心, 医院 or 公司', () => {
    expect(shortly('花都区', ['区大数据局', '区大数据中心'])[1]).toBe('区大数据中心 = 区大数据中心: own-name, certain');
  });
});
