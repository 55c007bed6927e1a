import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/core/importing/read-file.ts';
import { makeZip } from '../../helpers/make-xlsx.ts';
import { inShort, shortTasks, tasksOf } from '../importing/read-typed.ts';
import { readText } from './read-text.ts';

/** Plans as offices write them, typed anew and shortened. */

describe('plans of other offices', () => {
  it('reads bodies on lines below the item, and leaves the notice and the footer out (立山区)', async () => {
    const file = await readText(`鞍立政发〔2023〕2号

立山区人民政府关于印发立山区政府2023年重点工作任务分解和责任分工方案的通知

立山经济开发区，各街道办事处，各区直部门，各有关单位：
经区政府同意，现将《立山区政府2023年重点工作任务分解和责任分工方案》印发给你们，请认真贯彻落实。
一、各责任单位要高度重视，于2023年4月15日前将工作方案报区政府办公室。
立山区人民政府
2023年3月28日
（此件公开发布）

立山区政府2023年重点工作
任务分解和责任分工方案

为做好今年政府工作，现就全区2023年重点工作，制定分工方案如下。
一、经济社会发展的主要预期目标
1.努力实现地区生产总值增长6.2%左右。

牵头单位：区发改局

责任单位：立山经济开发区，全区经济运行各专班

2.规模以上工业增加值增长5%左右。
牵头单位：区工信局
责任单位：立山经济开发区
二、扩大消费
3.新增限上商贸企业10家。
牵头单位：区商务局
责任单位：各街道，区市场局
附件：1.责任单位联系人名单
2.进展情况报送表
联系人：李某，联系电话：0412-1234567
主办单位：立山区人民政府办公室`);
    expect(shortTasks(file)).toEqual([
      '1 | 一、经济社会发展的主要预期目标 | 努力实现地区生产总值增长6.2%左右。 | 区发改局/lead 立山经济开发区/joint 全区经济运行各专班/joint',
      '2 | 一、经济社会发展的主要预期目标 | 规模以上工业增加值增长5%左右。 | 区工信局/lead 立山经济开发区/joint',
      '3 | 二、扩大消费 | 新增限上商贸企业10家。 | 区商务局/lead 各街道/joint 区市场局/joint',
    ]);
    expect(file.document).toMatchObject({
      title: '立山区政府2023年重点工作任务分解和责任分工方案',
      documentNumber: '鞍立政发〔2023〕2号',
      issuedOn: '2023-03-28',
      place: '立山区',
    });
  });

  it('numbers tasks by （一） where that is their own number (蔡甸区)', async () => {
    const file = await readText(`蔡甸区2023年《政府工作报告》主要目标任务责任分解方案
一、2023年主要预期目标
(一)地区生产总值增长7%以上
责任单位:区发展和改革局
(二)规上工业增加值增长12%以上
责任单位:区科技和经信局`);
    expect(shortTasks(file)).toEqual([
      '(一) | 一、2023年主要预期目标 | 地区生产总值增长7%以上 | 区发展和改革局/sole',
      '(二) | 一、2023年主要预期目标 | 规上工业增加值增长12%以上 | 区科技和经信局/sole',
    ]);
  });

  it('keeps leaders beside bodies, and numbers that go on over headings (海城市)', async () => {
    const file = await readText(`海城市2023年政府工作报告任务分解和责任分工方案
一、主要目标
1.地区生产总值增长6.5%以上。
牵头领导：刘某某
牵头单位：市发展和改革局
责任单位：各有关部门，各开发区、镇（街道）
二、保持经济合理运行
（一）千方百计保障企业运行
2.精准把握政策导向，确保政策效应落地到项目。
牵头领导：刘某某
牵头单位：市发展和改革局
责任单位：市工业和信息化局
完成时限：2023年12月底前`);
    expect(shortTasks(file)).toEqual([
      '1 | 一、主要目标 | 地区生产总值增长6.5%以上。 | 市发展和改革局/lead 各有关部门/joint 各开发区/joint 镇（街道）/joint',
      '2 | 二、保持经济合理运行 > （一）千方百计保障企业运行 | 精准把握政策导向，确保政策效应落地到项目。 | 市发展和改革局/lead 市工业和信息化局/joint',
    ]);
    expect(tasksOf(file)[0]?.extras).toMatchObject([
      { meaning: 'leader', header: '牵头领导', text: '刘某某', cell: 'A4' },
    ]);
    expect(tasksOf(file)[1]).toMatchObject({ deadline: '2023年12月底前', due: '2023-12-31' });
    expect(file.issues.filter(({ code }) => code.endsWith('number'))).toEqual([]);
  });

  it('takes every statement of a paragraph for a task, deadlines in the bracket for deadlines (咸阳市)', async () => {
    const file = await readText(`咸阳市2022年深化“放管服”改革工作要点
一、推动审批全链条优化
1.全面实施清单管理。编制并公布市、县两级清单。（市政府办公室牵头，市级各有关部门及各县市区政府按职责分工负责，2022年10月底前完成）
2.推进“一网通办”。网上可办率达到95%以上（市行政审批服务局牵头）；制定责任清单（市司法局负责，持续推进）。
3.加强抽查。抽查事项占比不低于30%。（市市场监管局、市司法局）4.设立失信名单。责任单位：市发展改革委，配合单位：市市场监管局等部门。完成时限：2022年12月底前。`);
    expect(shortTasks(file)).toEqual([
      '1 | 一、推动审批全链条优化 | 全面实施清单管理。编制并公布市、县两级清单。 | 市政府办公室/lead 市级各有关部门/joint 各县市区政府/joint',
      '2 | 一、推动审批全链条优化 | 推进“一网通办”。网上可办率达到95%以上 | 市行政审批服务局/lead',
      '- | 一、推动审批全链条优化 > 2.推进“一网通办”。 | 制定责任清单 | 市司法局/sole',
      '3 | 一、推动审批全链条优化 | 加强抽查。抽查事项占比不低于30%。 | 市市场监管局/unspecified 市司法局/unspecified',
      '4 | 一、推动审批全链条优化 | 设立失信名单。 | 市发展改革委/lead 市市场监管局/support',
    ]);
    expect(tasksOf(file).map(({ due, deadlines }) => due ?? deadlines[0]?.kind)).toEqual([
      '2022-10-31',
      undefined,
      'long-term',
      undefined,
      '2022-12-31',
    ]);
    expect(tasksOf(file)[4]?.openList).toBe(true);
  });

  it('joins lines broken inside a sentence and inside a bracket, and points at all of them (a street office)', async () => {
    const file = await readText(`幸福街道2024年重点工作任务
重点民生
一、改造老旧小区3个，完善无障碍设施，加装电梯5部，切实提升居民居住条件
和生活环境。(责任科室：城建办，配合科室：
平安建设办、各社区 完成时限：10月底前)
二、开展助餐服务。新建老年助餐点2个，服务老年人不少于300人
次。
责任科室：民生保障办    责任领导：张三    完成时限：6月底前`);
    expect(shortTasks(file)).toEqual([
      '一 | 重点民生 | 改造老旧小区3个，完善无障碍设施，加装电梯5部，切实提升居民居住条件和生活环境。 | 城建办/lead 平安建设办/support 各社区/support',
      '二 | 重点民生 | 开展助餐服务。新建老年助餐点2个，服务老年人不少于300人次。 | 民生保障办/sole',
    ]);
    expect(tasksOf(file).map(({ source, cells, due }) => [source.range, cells.content, due])).toEqual([
      ['A3:A5', 'A3:A5', '2024-10-31'],
      ['A6:A8', 'A6:A7', '2024-06-30'],
    ]);
  });

  it('reads a heading, its paragraph and the statement behind it as one item, several statements as several', async () => {
    const file = await readText(`某县养老服务工作要点
（一）健全服务网络
建设县级养老服务指导中心。（县民政局牵头，县财政局配合）
（二）加强队伍建设
培训护理员200人次。（县人社局负责）
设立志愿服务岗位。（团县委负责）`);
    expect(shortTasks(file)).toEqual([
      '（一） |  | 健全服务网络　建设县级养老服务指导中心。 | 县民政局/lead 县财政局/support',
      '- | （二）加强队伍建设 | 培训护理员200人次。 | 县人社局/sole',
      '- | （二）加强队伍建设 | 设立志愿服务岗位。 | 团县委/sole',
    ]);
  });

  it('takes one line of bodies below several items for all of them, and asks', async () => {
    const file = await readText(`某区安全生产工作方案
一、重点任务
（一）开展隐患排查。
1.排查高层建筑。
2.排查地下空间。
责任单位：区应急局、区消防救援大队
（二）加强宣传教育。（区应急局负责）`);
    expect(shortTasks(file)).toEqual([
      '（一） | 一、重点任务 | 开展隐患排查。1.排查高层建筑。2.排查地下空间。 | 区应急局/unspecified 区消防救援大队/unspecified',
      '（二） | 一、重点任务 | 加强宣传教育。 | 区应急局/sole',
    ]);
    expect(file.issues).toMatchObject([{ severity: 'warning', code: 'several-paragraphs', cell: 'A3:A6' }]);
  });

  it('reads a Word document like the same text, paragraph by paragraph', async () => {
    const lines = [
      '某市医养结合工作方案',
      '一、重点任务',
      '（一）加强签约合作。实现签约全覆盖。（责任单位：市卫生健康委，协助单位：市民政局。完成时限：2025年12月底前）',
      '（二）加强培训。（市人力资源社会保障局负责）',
    ];
    const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = makeZip([
      {
        name: '[Content_Types].xml',
        data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      {
        name: '_rels/.rels',
        data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      },
      {
        name: 'word/_rels/document.xml.rels',
        data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      },
      { name: 'word/document.xml', data: `<w:document xmlns:w="${word}"><w:body>${paragraphs}</w:body></w:document>` },
    ]);
    const { recognized } = await readFile({ name: '方案.docx', bytes });
    expect(tasksOf(recognized).map(inShort)).toEqual(shortTasks(await readText(lines.join('\n'))));
    expect(tasksOf(recognized)[0]).toMatchObject({
      number: '（一）',
      due: '2025-12-31',
      source: { sheet: '正文', range: 'A3' },
    });
  });
});
