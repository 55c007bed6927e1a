import { chineseDay } from '../../../shared/local-time.ts';
import type { Criterion, ReportBlock, Run } from '../../../shared/model/report.ts';
import { NO } from '../../../shared/report-words.ts';
import { ACCOUNTABLE, type Counter, is } from '../counter.ts';
import { type DutyContext, type DutyRow, dutiesInOrder } from '../duty-table.ts';
import { ratingIs } from '../figure-tables.ts';
import type { BuildInput } from '../input.ts';
import { missingRuns } from '../missing-words.ts';
import { isLaggingDuty, isLateDuty, longestLate } from '../select-duties.ts';
import { shortened } from '../shortened.ts';

export type BulletinText = {
  readonly input: BuildInput;
  readonly context: DutyContext;
  readonly now: Counter;
  readonly earlier: Counter | null;
  readonly ratings: readonly string[];
};

const UNIT = '项';
/** Late items told one by one in the text; a longer list is the annex's. */
const MOST_TOLD = 12;
const MOST_SIGNS = 24;

/** 一、总体情况: how much there is, how it is rated (shares that make 100.0), what is done and late, what changed. */
export function totalParagraphs({ input, now, earlier, ratings }: BulletinText): readonly ReportBlock[] {
  const { facts, before } = input;
  const shares = now.shares(
    [ACCOUNTABLE],
    ratings.map((word) => [is('rating', word)]),
  );
  const rated = ratings.flatMap((word, index): readonly Run[] => {
    const share = shares[index];
    if (!share) return [];
    return [`${index === 0 ? '' : '；'}${word}`, now.duties(ratingIs(word), UNIT), '，占', share];
  });
  return [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    body([
      `截至${chineseDay(facts.asOf)}，纳入督查的重点任务共`,
      now.tasks([], UNIT),
      '，分解为单位任务',
      now.duties([], UNIT),
      '，其中由牵头等单位负责办结的',
      now.duties([ACCOUNTABLE], UNIT),
      '，以下均以此计。按进度评价：',
      ...rated,
      '。',
    ]),
    body([
      '从办理情况看，已办结',
      now.duties([ACCOUNTABLE, is('accepted')], UNIT),
      '，逾期未办结',
      now.duties([ACCOUNTABLE, is('late')], UNIT),
      '，七日内到期',
      now.duties([ACCOUNTABLE, is('dueSoon')], UNIT),
      '，曾亮警示灯、现已整改',
      now.duties([ACCOUNTABLE, is('madeGood')], UNIT),
      '。',
    ]),
    ...(earlier && before?.period ? [body([`与${before.period.name}相比，`, ...changeRuns(now, earlier), '。'])] : []),
  ];
}

/** 已办结68项（增加23项），逾期未办结22项（持平）. */
function changeRuns(now: Counter, earlier: Counter): readonly Run[] {
  const compared: readonly (readonly [string, readonly Criterion[]])[] = [
    ['已办结', [ACCOUNTABLE, is('accepted')]],
    ['逾期未办结', [ACCOUNTABLE, is('late')]],
    ['滞后', [ACCOUNTABLE, is('lagging')]],
    ['未报送', [ACCOUNTABLE, is('returned', NO)]],
  ];
  return compared.flatMap(([word, where], index): readonly Run[] => {
    const figure = now.duties(where, UNIT);
    const difference = figure.value - earlier.duties(where).value;
    const change = difference === 0 ? '持平' : `${difference > 0 ? '增加' : '减少'}${Math.abs(difference)}${UNIT}`;
    return [`${index === 0 ? '' : '，'}${word}`, figure, `（${change}）`];
  });
}

/** 二、做得好的: bodies without anything late, lagging or missing that have finished or are ahead, by name. */
export function praiseParagraphs({ context, now }: BulletinText): readonly ReportBlock[] {
  const good = bodies(context).filter((name) => {
    const has = (...more: readonly Criterion[]) => now.duties([is('department', name), ACCOUNTABLE, ...more]).value > 0;
    return has(is('accepted')) && !has(is('lagging')) && !has(is('returned', NO));
  });
  if (good.length === 0) {
    return [body(['本期没有全部按时序推进、按时报送且有办结的单位。（可由拟稿人补充值得推广的做法。）'])];
  }
  const named = good.flatMap((name, index): readonly Run[] => [
    `${index === 0 ? '' : '、'}${name}（办结`,
    now.duties([is('department', name), ACCOUNTABLE, is('accepted')], UNIT),
    '）',
  ]);
  return [body(['下列单位没有滞后和未报送事项，并已有任务办结：', ...named, '。（可由拟稿人补充值得推广的做法。）'])];
}

/** 三、存在问题: late ones item by item with reason and measure, lagging ones by body, and who has not returned. */
export function faultParagraphs({ context, now }: BulletinText, annex: string): readonly ReportBlock[] {
  const rows = dutiesInOrder(context);
  const late = rows.filter(isLateDuty);
  const lagging = rows.filter(isLaggingDuty(context.facts)).filter((row) => !isLateDuty(row));
  const count = now.duties([ACCOUNTABLE, is('late')], UNIT);
  const slow = now.duties([ACCOUNTABLE, is('lagging'), is('late', NO)], UNIT);
  const blocks: ReportBlock[] = [heading('（一）逾期未办结')];
  if (late.length === 0) blocks.push(body(['没有逾期未办结的任务。']));
  else {
    blocks.push(
      body([
        '逾期未办结',
        count,
        late.length > MOST_TOLD ? `，逾期时间较长的${MOST_TOLD}项如下，全部见${annex}。` : '。',
      ]),
    );
    blocks.push(...longestLate(late, MOST_TOLD).map((row, index) => body([lateWords(context, row, index)])));
  }
  blocks.push(heading('（二）进度滞后'));
  if (lagging.length === 0) blocks.push(body(['没有未逾期而滞后的任务。']));
  else {
    const where = [ACCOUNTABLE, is('lagging'), is('late', NO)];
    blocks.push(body(['未逾期而滞后的', slow, '：', ...byBody(context, now, where), `。原因和措施见${annex}。`]));
  }
  blocks.push(heading('（三）未按时报送'), body(missingRuns(context, now)));
  return blocks;
}

/** 1．区财政局“盘活现有为老服务医疗资源……”（第14项），时限2026年10月15日，逾期38天。原因：…措施：…. */
function lateWords({ names }: DutyContext, { obligation, task }: DutyRow, index: number): string {
  const { due, daysLate, entry } = obligation.standing;
  const number = task.number === null ? '' : `（第${task.number}项）`;
  const day = due === null ? '' : `，时限${chineseDay(due)}`;
  const reason = sentence('原因', entry?.problem, '单位未填报');
  const measures = sentence('措施', entry?.next, '单位未填报');
  const name = names.department(obligation.departmentId);
  return `${index + 1}．${name}“${shortened(task.content, MOST_SIGNS)}”${number}${day}，逾期${daysLate}天。${reason}${measures}`;
}

const sentence = (label: string, text: string | undefined, none: string): string =>
  `${label}：${(text || none).replace(/[。；;]$/u, '')}。`;

function byBody(context: DutyContext, now: Counter, where: readonly Criterion[]): readonly Run[] {
  return bodies(context)
    .map((name) => ({ name, figure: now.duties([is('department', name), ...where], UNIT) }))
    .filter(({ figure }) => figure.value > 0)
    .flatMap(({ name, figure }, index): readonly Run[] => [`${index === 0 ? '' : '、'}${name}`, figure]);
}

function bodies({ facts, names }: DutyContext): readonly string[] {
  const owing = new Set(facts.obligations.map(({ departmentId }) => departmentId));
  return facts.departments.filter(({ id }) => owing.has(id)).map(({ id }) => names.department(id));
}

/** 四、下一步要求: what every such paper asks; the days are for the person who goes on with it. */
export const nextSteps = (): readonly (readonly Run[])[] => [
  [
    '（一）抓紧整改销号。逾期和滞后事项的责任单位要逐项说明原因，提出整改措施和完成时限，于　　月　　日前报送；确需延期的，应在时限届满前书面申请。',
  ],
  ['（二）按时如实报送。未报送的单位要于　　月　　日前补报；没有变化的也要报送“本期无变化”，不得迟报、漏报。'],
  ['（三）加强统筹配合。牵头单位要履行组织协调、汇总报告责任，配合单位要主动支持，意见不一致的及时提请协调。'],
];

const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 2, text });
const body = (runs: readonly Run[]): ReportBlock => ({ kind: 'paragraph', style: 'body', runs });
