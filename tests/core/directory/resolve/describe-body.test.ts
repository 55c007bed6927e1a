import { describe, expect, it } from 'vitest';
import { describeBody } from '../../../../src/core/directory/resolve/describe-body.ts';
import { DATA } from './hand-made-data.ts';

describe('what a name says of its body', () => {
  it.each([
    ['花都区', '区卫计局', '花都区', 'county', 'government', '卫生健康'],
    ['花都区', '市民政局', '广州市', 'city', 'government', '民政'],
    ['乌海市', '民政局', '乌海市', 'city', 'government', '民政'],
    ['国家', '民政部', '国家', 'state', 'government', '民政'],
    ['花都区', '国家发展改革委', '国家', 'state', 'government', '发展改革'],
    ['花都区', '省民政厅', '广东省', 'province', 'government', '民政'],
    ['义乌市', '市民政局', '义乌市', 'county', 'government', '民政'],
    ['朝阳区', '朝阳规划分局', '朝阳区', 'county', 'vertical', '规划'],
    ['花都区', '区委组织部', '花都区', 'county', 'party', '组织'],
    ['花都区', '团区委', '花都区', 'county', 'mass', '共青团'],
    ['乌海市', '海勃湾区', '乌海市', 'county', 'region', null],
    ['花都区', '新华街道', '花都区', 'town', 'region', null],
    ['朝阳区', '各街乡', '朝阳区', null, 'group', null],
    ['花都区', '区妇幼保健院', '花都区', 'county', 'institution', null],
    ['花都区', '区城投公司', '花都区', 'county', 'enterprise', null],
    ['花都区', '国网花都供电公司', '花都区', 'county', 'enterprise', null],
    ['紫阳街道', '社会事务办公室', '紫阳街道', 'town', 'government', null],
    ['某集团', '财务部', '某集团', null, 'government', null],
  ])('in %s: %s', (from, name, place, level, kind, line) => {
    expect(describeBody(from, name, DATA)).toEqual({ place, name, level, kind, line });
  });
});
