import { describe, expect, it } from 'vitest';
import { readTyped, shortTasks } from '../importing/read-typed.ts';
import { readText, refusalOf } from './read-text.ts';

/** Text that looks like a task and is none. Each stands in a plan beside one true task. */

const TASK = '（一）健全服务网络。（区民政局牵头，区财政局配合）';
const READ = '（一） |  | 健全服务网络。 | 区民政局/lead 区财政局/support';

const tasksBeside = async (text: string) =>
  shortTasks(await readText(`某区养老服务工作方案\n${TASK}\n${text}`)).filter((task) => task !== READ);

describe('running text', () => {
  it.each([
    [
      'a sentence about responsible bodies',
      '（二）压实责任。各责任单位要按照职责分工抓好落实，牵头单位要发挥统筹作用。',
    ],
    ['bodies that act inside the work', '（二）加强监管。医养结合服务的监管由卫生健康行政部门牵头负责、民政部门配合。'],
    ['a bracket in the middle of a sentence', '（二）建立联席会议（区发改委牵头）制度，定期会商。'],
    ['a remark in brackets at the end', '（二）开设老年病科（含中医医院、中西医结合医院）。'],
    ['an abbreviation', '（二）印发区卫生健康委员会（以下简称区卫健委）。'],
    ['a document that is cited', '（二）落实市民政局文件精神。（详见市民政局、市财政局文件）'],
    ['what somebody has to do', '（二）开展第三方评估。（由专业机构负责评估，结果公开）'],
    ['a deadline alone', '（二）完成改造任务。（2025年12月底前完成）'],
    ['a definition', '（二）职责。\n牵头单位：负责统筹协调、督促检查\n配合单位：负责具体落实'],
    ['how to fill in a form', '（二）填表说明。\n责任单位：填写单位全称\n完成时限：填写到日'],
    ['bodies that are told elsewhere', '（二）其他事项。（责任单位另行通知）'],
    ['a list of attachments', '附件：1.责任单位一览表\n2.任务分工表（区民政局负责）'],
    ['a signature and the footer of a page', '某区人民政府办公室\n2024年3月1日\n主办单位：某区人民政府办公室'],
    ['whom to call', '（二）报送要求。每月25日前报送进展情况。\n联系人：李某，联系电话：1234567'],
    ['a salutation', '各责任单位：\n请抓好落实。'],
    ['the members of a leading group', '组长：王某\n成员：区民政局局长李某、区财政局局长张某'],
  ])('does not take %s for a task', async (_, text) => {
    expect(await tasksBeside(text)).toEqual([]);
  });

  it.each([
    [
      'a plan that names nobody',
      '某区养老工作方案\n一、指导思想\n以人民为中心，加快发展养老服务业。\n二、工作目标\n到2025年，护理型床位占比达到50%。',
    ],
    ['background figures', '目前，全区共有养老机构49家，养老床位7869张；入住老人3400余人。'],
  ])('refuses %s calmly, for what it is', async (_, text) => {
    expect(await refusalOf(text)).toBe('no-task-passage');
  });

  it('does not take the text beside a table for a second list of tasks', async () => {
    const file = await readTyped([
      { name: '通知', rows: [['一、建立台账。（区民政局负责）'], ['二、按月报送。（各街道负责）']] },
      {
        name: '任务表',
        rows: [
          ['序号', '工作任务', '责任单位'],
          ['1', '健全服务网络', '区民政局'],
        ],
      },
    ]);
    expect(shortTasks(file)).toEqual(['1 |  | 健全服务网络 | 区民政局/sole']);
  });

  it('does not take the wording of an introduction into the task below it', async () => {
    const file = await readText('某区工作方案\n为贯彻落实市委部署，制定本方案。\n推进养老服务发展。（区民政局负责）');
    expect(shortTasks(file)).toEqual(['- |  | 推进养老服务发展。 | 区民政局/sole']);
  });

  it('does not join a heading or a number to the line above', async () => {
    const file = await readText(`某区工作方案
一、加强组织领导，形成工作合力
成立领导小组，统筹推进
1.建立台账
（责任单位：区民政局）
2.定期通报（责任单位：区政府办公室）`);
    expect(shortTasks(file)).toEqual([
      '1 | 一、加强组织领导，形成工作合力 | 建立台账 | 区民政局/sole',
      '2 | 一、加强组织领导，形成工作合力 | 定期通报 | 区政府办公室/sole',
    ]);
  });

  it('does not read figures outside of the tasks as indicators', async () => {
    const file = await readText(`某区工作方案
到2025年，全区养老床位达到5000张。
一、新建养老机构2家。（区民政局负责）`);
    expect(file.tables.flatMap((table) => table.tasks).flatMap((task) => task.indicators)).toMatchObject([
      { value: 2 },
    ]);
  });

  it('says which numbered items name nobody, and which number is missing', async () => {
    const file = await readText(`某区工作方案
（一）健全网络。（区民政局负责）
（三）加强培训。（区人社局负责）
（四）加强组织领导。`);
    expect(file.issues.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([
      ['missing-number', 'A3', 'warning'],
      ['passages-without-body', 'A4', 'info'],
    ]);
  });
});
