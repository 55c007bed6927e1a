/** What a word says of the bodies beside it. `bears` is the bare 负责: alone it is sole, beside 配合 it leads. */
export type Claim = 'lead' | 'support' | 'joint' | 'bears';

/** `each` makes a bearing joint (共同负责) but says nothing alone: 共同富裕办. */
type Word = {
  readonly text: string;
  /** null: says nothing by itself, but may stand in the phrase: 具体负责, 积极配合. */
  readonly claim: Claim | 'each' | null;
  /** Firm words say a role wherever they stand; the others also occur inside names: 督促, 统筹办, 联合会. */
  readonly firm: boolean;
};

const list = (claim: Word['claim'], firm: boolean, words: string): Word[] =>
  words.split(' ').map((text) => ({ text, claim, firm }));

const WORDS: readonly Word[] = [
  ...list(
    'lead',
    true,
    '总牵头 牵头 主办 主责 抓总 总负责 负总责 负主责 主抓 归口 第一责任 主要责任 主体责任 主要负责 为主',
  ),
  ...list('support', true, '配合 协助 参与 参加'),
  ...list('support', false, '协办 协同 协作 支持 指导 督促 监督 督导 督办'),
  ...list('lead', false, '统筹协调 统筹'),
  ...list('joint', true, '各负其责 各司其职 齐抓共管'),
  ...list('bears', true, '负责 承办'),
  ...list('bears', false, '责任 落实 实施 组织 承担 主管 办理 执行 推进 完成 开展 制定 汇总'),
  ...list('each', true, '分别 分头 各自 共同 一起'),
  ...list('each', false, '联合'),
  ...list(
    null,
    true,
    '具体 总体 全面 积极 密切 全力 统一 直接 予以 给予 抓好 做好 切实 认真 结合实际 全程 属地 依法 及时 同步 主要 为 是 作为',
  ),
  ...list(null, false, '协调 推动 进行 要 原则 贯彻 一并 并'),
].sort((a, b) => b.text.length - a.text.length);

/** Nearly every character of a cell is asked for a role: the first one decides whether there is anything to compare. */
const BY_FIRST = Map.groupBy(WORDS, (word) => word.text.charAt(0));

/** 按职责分工, 按照各自职责, 在职责范围内, 分工: each for its own part. */
const BY_DUTY =
  /^(?:(?:按照?|依照?|依据|根据|结合|在)(?:各自|自身|本单位|本部门|部门|有关|相关|其)?的?(?:职责|职能|职权|权限|分工|任务)(?:[和与及、]?(?:职责|职能|分工|任务|权限|要求))*(?:范围)?内?|(?:各自)?职责分工|分工)/u;

const DUTY_BEGINS = new Set('按依根结在各职分');

export type RoleRun = {
  readonly claim: Claim;
  readonly length: number;
  /** False where the phrase could as well be part of a name. */
  readonly firm: boolean;
};

/**
 * The longest phrase of role words at the start of a text: 牵头组织实施, 按职责分工负责, 共同配合.
 * The first of 牵头 and 配合 decides (配合牵头单位 is a support; 负责指导 bears); without either, 分别 or 按职责 makes it joint.
 * @returns null where the phrase says no role: 具体, 组织部
 */
export function readRoleRun(text: string): RoleRun | null {
  const words: Word[] = [];
  let length = 0;
  for (let word = wordAt(text); word !== null; word = wordAt(text.slice(length))) {
    words.push(word);
    length += word.text.length;
  }
  const claims = words.map((word) => word.claim).filter((claim) => claim !== null);
  const said = claims.filter((claim) => claim !== 'each');
  const [first] = said;
  if (first === undefined) return null;
  const main = words
    .filter((word, index) => word.firm || index === 0)
    .map((word) => word.claim)
    .find(isLeadOrSupport);
  const isJoint = claims.some((claim) => claim === 'joint' || claim === 'each');
  const firm =
    words[0]?.firm === true && words.some((word) => word.firm && word.claim !== null && word.claim !== 'each');
  return { claim: main ?? (isJoint ? 'joint' : first), length, firm };
}

const isLeadOrSupport = (claim: Word['claim']) => claim === 'lead' || claim === 'support';

function wordAt(text: string): Word | null {
  const duty = DUTY_BEGINS.has(text.charAt(0)) ? BY_DUTY.exec(text)?.[0] : undefined;
  if (duty !== undefined && duty !== '') return { text: duty, claim: 'joint', firm: true };
  return BY_FIRST.get(text.charAt(0))?.find((word) => text.startsWith(word.text)) ?? null;
}

/** True where a firm role word stands anywhere in the text. */
export function saysRole(text: string): boolean {
  return [...text].some((_, at) => readRoleRun(text.slice(at))?.firm === true);
}
