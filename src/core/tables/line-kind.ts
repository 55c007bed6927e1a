import { readMarker } from './numbering.ts';
import { normalize, visibleLength } from './text.ts';

/** What stands around a table and belongs to no task, told by its wording alone. Patterns are for normalized text. */

/** 附件 · 附件1 · 附表2： */
const ATTACHMENT = /^(附件|附表|附)(\d{1,3}|[一二三四五六七八九十]{1,3})?(-\d{1,2})?[:.、]?$/;

/** 填报单位：… · 单位：万元 · 填表人：… · 联系电话：… · 单位（盖章）：… */
const FORM_LINE =
  /^(填报|填表|报送|制表|编制|印发|上报|主管|经办|审核|审批|签发|复核)?(单位|部门|机关|人|员|日期|时间|单位负责人|分管领导|主要领导|主要负责人|负责人|联系人|联系电话|电话|传真|抄送|抄报|主送|密级|保密期限|紧急程度)?(\([^)]*\))?:/;

const DATE_LINE =
  /^[(]?(截至|截止)?(20\d\d|二[〇○零O0]..)年\d{0,2}[一二三四五六七八九十]{0,3}月?(\d{1,2}|[一二三四五六七八九十]{1,3})?日?(?:印发)?[)]?$/;
const PAGE_LINE =
  /^(第\d+页[,、，]?(\/)?(共\d+页)?|[-—–]+\d+[-—–]+|共\d+页|\(?(续表|续上表|接上页|下转第?\d*页|续前表|转下页)\d*\)?)$/;
const TOTAL = /^(合计|总计|小计|共计|总数|总合计)([:(\d].*)?$/;
const TOTAL_SENTENCE = /^(合计|总计|共计?)\d+(项|条|件|个)/;

const NOTE =
  /^[(]?(注|备注|说明|附注|填表说明|填报说明|注意事项|注意|有关说明|编制说明|特别说明|标注说明|图例)(\d{0,2})[:.、]/;
const NOTE_STAR = /^[*※★☆△▲●○◎◆√#]+[^,。]{0,20}(为|表示|指|是|代表)/;

const DOCUMENT_NUMBER = /[\u4e00-\u9fa5]{1,12}[〔[(【]20\d\d[〕\])】]第?\d{1,4}号/;

const TITLE_END =
  /(表|方案|清单|台账|计划|分工|分解|要点|任务|通知|意见|一览|安排|目录|细则|汇总|任务书|责任书|部署|举措|措施|办法|事项|工程|图|册|纲要|规划|实事)([(（《].{1,20}[)）》])?$/;

export type LineKind = 'attachment' | 'form' | 'date' | 'page' | 'total' | 'note' | 'document-number' | 'text';

/** Longer texts tell by their beginning what they are. */
const LONGEST_LINE = 120;

/** The kind of a line by its wording; `text` where the wording tells nothing. */
export function readLineKind(text: string): LineKind {
  const plain = normalize(text.slice(0, LONGEST_LINE));
  if (ATTACHMENT.test(plain)) return 'attachment';
  if (PAGE_LINE.test(plain)) return 'page';
  if (NOTE.test(plain) || NOTE_STAR.test(plain)) return 'note';
  if (FORM_LINE.test(plain) && plain.length <= 60) return 'form';
  if (DATE_LINE.test(plain)) return 'date';
  if (TOTAL.test(plain) || TOTAL_SENTENCE.test(plain)) return 'total';
  if (DOCUMENT_NUMBER.test(plain) && plain.length <= 24) return 'document-number';
  return 'text';
}

/** True for the name of a table or document: 2024年重点任务分工表（征求意见稿）. */
export function endsLikeTitle(text: string): boolean {
  return TITLE_END.test(normalize(text));
}

/** Level of （一）: above it papers number sections, below it work. */
export const LOWEST_SECTION = 2;

/** A label of the sections of official papers: 一、重点任务 · （一）… · 第一部分; 1. and below number the work itself. */
export function isSectionLabel(text: string): boolean {
  const marker = readMarker(text);
  return marker !== null && marker.level <= LOWEST_SECTION;
}

/** Whole sentences: an introduction or a remark, no label. */
export function isProse(text: string): boolean {
  return visibleLength(text) > 50 && /[。；;]/.test(text);
}
