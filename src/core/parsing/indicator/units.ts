/**
 * What a unit measures. share: of a whole · count: things · size: areas, lengths, weights · money · age · bounded: time,
 * 分 and 倍, which are goals only beside a comparison (压缩至3个工作日, not 15分钟生活圈) · none: a bare number.
 */
export type UnitKind = 'share' | 'count' | 'size' | 'money' | 'age' | 'bounded' | 'none';

/** Units as written, without 万 and 亿 before them. A unit that is missing belongs here and nowhere else. */
const UNITS: Readonly<Record<Exclude<UnitKind, 'none'>, string>> = {
  share: '% ‰ 个百分点 百分点',
  count:
    '个 家 所 处 座 项 次 场次 场 轮 期 批次 批 班次 班 人次 人 名 位 户次 户 套 间 栋 幢 宗 件 条 台套 台 辆 艘 架次 架 部 篇 册 本 份 幅 ' +
    '支 只 头 羽 尾 株 棵 盏 根 片 块 张 例次 例 起 类 种 款 门 村 镇 街道 社区 站 对 组 床 标箱 剂次 剂 枚 顶 眼 口 节',
  size:
    '平方公里 平方千米 平方米 平米 ㎡ m² m2 立方米 m³ m3 公里 千米 km 米 公顷 亩次 亩 吨标准煤 吨/日 吨/天 吨 公斤 千克 斤 克 ' +
    '千瓦时 千瓦 兆瓦时 兆瓦 度电 微克/立方米 毫克/立方米 毫克/升 分贝 升',
  money: '元/人 元/年 元/月 元/平方米 元 美元 欧元 港元 日元',
  age: '周岁 岁',
  bounded: '个工作日 工作日 个小时 小时 分钟 秒 个月 学时 课时 天 日 周 年 倍 分',
};

const KIND_OF: ReadonlyMap<string, UnitKind> = new Map(
  (Object.keys(UNITS) as (keyof typeof UNITS)[]).flatMap((kind) =>
    UNITS[kind].split(' ').map((unit) => [unit, kind] as const),
  ),
);

/** The kind of a unit without its 万 or 亿. */
export function kindOfUnit(unit: string): UnitKind {
  return KIND_OF.get(unit) ?? 'none';
}

const literally = (unit: string) => unit.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Regular expression source: any unit, the longest that fits. */
export const ANY_UNIT = [...KIND_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map(literally)
  .join('|');
