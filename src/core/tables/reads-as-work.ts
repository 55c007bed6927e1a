import { visibleLength } from './text.ts';

/** The verbs that papers ask with. 发展 is none of them: 发展和改革委员会. */
const VERBS =
  '推进 推动 推行 推广 开展 完成 建设 建成 建立 新建 修建 修缮 改造 加强 加快 落实 制定 制订 完善 健全 实施 组织 提升 提高 优化 深化 强化 ' +
  '做好 抓好 整治 整改 治理 排查 清理 严查 查处 核查 引进 招引 培育 培养 培训 打造 编制 修订 出台 印发 启动 协调 研究 解决 督促 规范 探索 ' +
  '构建 扩大 巩固 保障 支持 促进 举办 召开 筹备 设置 设立 申报 争取 确保 实现 压降 压缩 创建 保持 拓展 夯实 更新 增设 新增 办理 防范 ' +
  '化解 安装 配备 发放 宣传 上线 组建 破解 统筹 贯彻 执行 严格 坚持 聚焦 围绕 全面 着力 持续 大力 盘活 扶持 壮大 搭建 梳理 完工 投用 杜绝 降低 ' +
  '减少 控制 改善 改进 修复 复垦 拆除 征收 征迁 普及 试点 打通 疏通 畅通 调整 谋划 储备 对接 签订 争创 通过 验收 维护 管护 监测 监管';

const WORK = new RegExp(VERBS.split(' ').join('|'));
const BEGINS = new RegExp(`^(?:${WORK.source})`);

/** Shorter texts are names and labels, even with a verb in them: 建设局, 推进办, 整改. */
const SHORTEST_WORK = 7;

/** True for a text that asks for something to be done: 推进老旧小区改造 · 关于加快停车设施建设的建议. */
export function readsAsWork(text: string): boolean {
  return visibleLength(text) >= SHORTEST_WORK && WORK.test(text);
}

/** True for a text that begins by asking: 建设养老服务指导中心 is work, 市退役军人事务保障中心 is a name. */
export function beginsAsWork(text: string): boolean {
  return visibleLength(text) >= SHORTEST_WORK && BEGINS.test(text.trimStart());
}
