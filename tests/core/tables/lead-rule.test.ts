import { describe, expect, it } from 'vitest';
import { readLeadMark, saysFirstIsLead } from '../../../src/core/tables/lead-rule.ts';

describe('rules of reading that a table states', () => {
  it.each([
    '注：列第一位的为牵头单位',
    '注：责任单位中排在首位的为牵头单位，其余为配合单位。',
    '备注：排名第一的单位为牵头单位',
    '说明：第一个单位为牵头单位。',
    '列第一位的责任单位为牵头单位或汇总单位',
    '责任单位（牵头单位列第一位）',
  ])('%s: the first body leads', (text) => expect(saysFirstIsLead(text)).toBe(true));

  it.each(['注：牵头单位负责汇总', '第一季度完成牵头单位确定', '牵头单位', '注：本表第一部分由区府办解释'])(
    '%s: says nothing of the first body',
    (text) => expect(saysFirstIsLead(text)).toBe(false),
  );

  it('finds the sign that marks the leading body', () => {
    expect(readLeadMark('注：标★的为牵头单位')).toBe('★');
    expect(readLeadMark('备注：带“*”号的为牵头单位')).toBe('*');
    expect(readLeadMark('★为牵头单位，△为配合单位')).toBe('★');
    expect(readLeadMark('注：★为重点任务')).toBeNull();
  });
});
