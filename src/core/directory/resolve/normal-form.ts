/** Two spellings of one name made equal: how a name is compared, never how it is shown. */

/** Pairs of a long ending and the short one that documents write for it at will. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/人民政府/u, '政府'],
  [/委员会(?=$|办公室$)/u, '委'],
  [/管委会(?=$|办公室$)/u, '管理委'],
  [/办公[室厅]$/u, '办'],
];

/** 委=局=办=部=厅: endings that one office changes for another without becoming a different body. */
const EXCHANGED = /(?:总局|[委局办部厅署])$/u;

/** 国家卫生健康委 stands in tables as 卫生健康委; 国家安全局 is no 安全局. */
const STATE =
  /^(?:国家(?!安全|电网|公园|税务(?!总局))|中华人民共和国|国务院|中共中央|中央|全国|中国(?=残|科协|科学技术协会|红十字|老龄|气象局|地震局|民航局))(?=..)/u;

/** Half-width, without white space, 〇 as 零, without the marks that a cell ends in: 区民政局。 → 区民政局. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〇○]/gu, '零')
    .replace(/[。.,、;:]+$/u, '');
}

/** 卫生健康委员会 → 卫生健康委, 政务服务管理办公室 → 政务服务管理办. */
export function shorten(core: string): string {
  return SHORTENED.reduce((text, [long, short]) => text.replace(long, short), core);
}

/** What a name begins with where it is a body of the state: 国家, 国务院; '' elsewhere. */
export function statePrefixOf(name: string): string {
  return STATE.exec(name)?.[0] ?? '';
}

/** 人力资源和社会保障局 → 人力资源社会保障局. A 和 in front belongs to the name: 和平街道. */
export function withoutAnd(core: string): string {
  return core.replace(/(?<=.)[和与]/gu, '');
}

/** The ending that may be exchanged: 委 of 住房城乡建设委, of 教委, too; '' for 妇联. */
export function endingOf(core: string): string {
  return EXCHANGED.exec(core)?.[0] ?? '';
}

/** 住房城乡建设委 → 住房城乡建设 + 委. The ending is '' where none of those is there; 教委 has no such stem. */
export function splitEnding(core: string): { readonly stem: string; readonly ending: string } {
  const ending = endingOf(core);
  const stem = core.slice(0, core.length - ending.length);
  return stem.length < 2 ? { stem: core, ending: '' } : { stem, ending };
}
