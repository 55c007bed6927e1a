import { describe, expect, it } from 'vitest';
import { readHeaderWord } from '../../../src/core/tables/header-words.ts';

const meaningOf = (text: string) => readHeaderWord(text)?.meaning ?? null;

describe('readHeaderWord', () => {
  it.each([
    ['number', '提案编号|项目序号|序 号|序\n号|编号|No.'],
    ['content', '重点工作及部门分工|项目内容及责任单位|任务内容和责任分工|项目内容|考核内容|2024年建设内容|整改要求'],
    ['responsibility', '责任分工及时限|责任单位及完成时限|责任所|责任科'],
    ['lead', '责任单位（牵头）|牵头办（所）|牵头科|主办科'],
    ['support', '责任单位（配合）|配合股|协办科'],
    ['content', '工作任务|具体任务|重点任务（内容）|2024年重点工作任务|任务及要求|督办事项|具体工作内容'],
    [
      'lead',
      '牵头单位|牵头部门|主办单位|主责单位|主要责任单位|第一责任单位|牵头处室|组织承办部门|牵头单位（责任人）|牵头单位及责任人',
    ],
    ['support', '配合单位|协助单位|协办单位|协同配合单位|参与单位|责任(配合)单位|配合部门、单位'],
    ['responsibility', '责任单位|负责单位|责任部门|承办单位|责任科室|责任单位（部门）|区级责任单位|责任单位及责任人'],
    [
      'responsibility',
      '责任单位（牵头单位、配合单位）|牵头及配合单位|责任单位（排在第一位的为牵头单位，其他为配合单位）',
    ],
    ['leader', '分管领导|牵头领导|责任领导|市政府分管领导|包保区领导'],
    ['person', '责任人|负责人|具体负责人'],
    ['contact', '联系人|联系电话|联络员|联系人及电话'],
    ['deadline', '实施期限|建设时限|完成时限|完成时间|时间节点|办理时限|计划完成时间|序时进度|完成时限（年月）'],
    ['goal', '工作目标|年度目标|预期成效'],
    ['measures', '工作措施|具体举措|主要措施及要求'],
    ['progress', '进展情况|推进情况|存在问题|下一步打算|落实情况|截至6月底进展情况'],
    ['remark', '备注|备 注|说明'],
    ['category', '类别|任务类别|重点领域'],
  ])('knows %s: %s', (meaning, words) => {
    expect(words.split('|').map(meaningOf)).toEqual(words.split('|').map(() => meaning));
  });

  it('takes people, counts and supervisors for no responsible bodies', () => {
    const words = [
      '责任单位联系人',
      '责任单位负责人',
      '责任单位分管领导',
      '牵头任务数',
      '督办单位',
      '填报单位',
      '单位名称',
    ];
    for (const word of words) {
      expect(['responsibility', 'lead', 'support']).not.toContain(meaningOf(word));
    }
  });

  it('takes no cell that names a body for the header of a column', () => {
    expect(meaningOf('市委政法委主办，市公安局协办')).toBeNull();
    expect(meaningOf('区牵头办')).toBeNull();
  });

  it('knows nothing of prose and of unknown words', () => {
    expect(meaningOf('推进养老服务中心建设，完善服务功能')).toBeNull();
    expect(meaningOf('一季度')).toBeNull();
  });

  it('ranks the word nearest to the single task highest', () => {
    const ranks = ['具体任务', '工作内容', '工作任务', '目标任务', '重点工作', '工作要求'].map(
      (word) => readHeaderWord(word)?.rank ?? 0,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });
});
