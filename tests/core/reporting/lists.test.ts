import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/core/reporting/build-report.ts';
import { RATING_LISTS } from '../../../src/core/reporting/templates/parts.ts';
import type { FactObligation, PeriodFacts } from '../../../src/core/tracking/freeze/snapshot.ts';
import type { ReportKind, ReportSection, ReportTable } from '../../../src/shared/model/report.ts';
import type { Period, Standing } from '../../../src/shared/model/tracking.ts';
import { refusal } from '../../helpers/ledger.ts';
import { cellOf, linesOf } from './sections.ts';
import { factsOf, standing } from './seed-facts.ts';

const period = (id: number, month: number): Period => ({
  ...{ id, name: `2026年${month}月`, state: 'open', frozenAt: null },
  ...{ start: `2026-0${month}-01`, cutoff: `2026-0${month}-25` },
});
const APRIL = { period: period(4, 4), asOf: '2026-04-25' };
const MARCH = { period: period(3, 3), asOf: '2026-03-25' };

const entry = {
  period: '2026年4月',
  progress: '已建3所',
  problem: '用地未批',
  next: '月底前报批',
  saidBy: '',
  at: '2026-04-20',
};

type Owed = { readonly department: string; readonly stands?: Partial<Standing> } & Partial<FactObligation>;

/** One task for each list of those who owe it. */
function facts(tasks: readonly (readonly Owed[])[], more: Partial<PeriodFacts> = APRIL): PeriodFacts {
  return factsOf(
    [
      {
        plan: {},
        tasks: tasks.map((owed, index) => ({
          task: { number: String(index + 1), content: `第${index + 1}项工作` },
          obligations: owed.map(({ stands = {}, ...duty }) => ({ ...duty, standing: standing(stands) })),
        })),
      },
    ],
    more,
  );
}

function sectionsOf(kind: ReportKind, given: PeriodFacts, before: PeriodFacts | null = null): readonly ReportSection[] {
  return buildReport({ request: { kind, periodId: 4, filter: {} }, facts: given, before, scope: null }).sections;
}

/** The tables of the first section, each as texts. */
function tablesOf(kind: ReportKind, given: PeriodFacts, before: PeriodFacts | null = null): readonly ReportTable[] {
  const [section] = sectionsOf(kind, given, before);
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** The texts under a column, group lines left out. */
function column(table: ReportTable | undefined, key: string): readonly unknown[] {
  const at = table?.columns.findIndex((each) => each.key === key) ?? -1;
  if (at < 0) throw new Error(`no column ${key}`);
  return (table?.rows ?? []).filter(({ role }) => role !== 'group').map(({ cells }) => cells[at]);
}

const late: Partial<Standing> = {
  state: 'active',
  binding: 'dated',
  due: '2026-03-31',
  originalDue: '2026-03-31',
  daysLate: 25,
};

describe('逾期和临期', () => {
  const given = facts([
    [{ department: '区财政局', stands: { ...late, entry } }],
    [
      {
        department: '区民政局',
        stands: { state: 'active', binding: 'dated', due: '2026-04-28', originalDue: '2026-01-31' },
      },
    ],
    [{ department: '区残联', stands: { state: 'accepted', due: '2026-03-31', doneOn: '2026-04-02', wasAlarm: true } }],
    [{ department: '区教育局', stands: { state: 'active', binding: 'long-term' } }],
    [{ department: '区卫健委', stands: { state: 'suspended', binding: 'dated', due: '2026-01-31' } }],
    [{ department: '区文旅局', role: 'support', stands: late }],
  ]);

  it('keeps the day of the document beside the day in force, and what is made good beside what is late', () => {
    const [overdue, soon, settled] = tablesOf('overdue', given);
    expect(column(overdue, 'department')).toEqual(['区财政局']);
    expect(column(overdue, 'reason')).toEqual(['用地未批']);
    expect(column(overdue, 'daysLate')).toEqual([{ kind: 'number', value: 25 }]);
    expect([column(soon, 'originalDue'), column(soon, 'presentDue')]).toEqual([['2026年1月31日'], ['2026年4月28日']]);
    expect([column(settled, 'department'), column(settled, 'doneOn')]).toEqual([['区残联'], ['2026年4月2日']]);
  });

  it('has nothing of long-term, resting and cooperating duties', () => {
    const named = tablesOf('overdue', given).flatMap((table) => column(table, 'department'));
    for (const name of ['区教育局', '区卫健委', '区文旅局']) expect(named).not.toContain(name);
  });

  it('says who approved an extension by which paper, what waits for a decision, and where no paper is known', () => {
    const decided = { kind: 'extension-decided', on: '2026-02-10', actor: '张三', method: null, reply: null } as const;
    const days = { oldDue: '2026-01-31', askedDue: null, newDue: '2026-04-28' };
    const asked = {
      ...decided,
      ...days,
      kind: 'extension-asked',
      on: '2026-04-20',
      askedDue: '2026-06-30',
      newDue: null,
    } as const;
    const events = [
      { ...decided, ...days, obligationId: 2, paper: '督办〔2026〕9号', note: '张副区长批准' },
      { ...asked, obligationId: 1, paper: null, note: '' },
    ];
    const words = (more: PeriodFacts) => tablesOf('overdue', more).map((table) => column(table, 'extension'));
    expect(words({ ...given, events })).toEqual([
      ['2026年4月20日申请延至2026年6月30日，尚未批复'],
      ['2026年2月10日批准延至2026年4月28日，督办〔2026〕9号，张副区长批准'],
      ['未办延期'],
    ]);
    const unnamed = events.map((event) => ({ ...event, paper: null, note: '' }));
    expect(words({ ...given, events: unnamed })[1]).toEqual([
      '2026年2月10日批准延至2026年4月28日，张三登记，未记批文号',
    ]);
  });

  it('takes the day that 交办 set for the original one where the document states none', () => {
    const paper = { actor: '张三', paper: null, note: '', method: null, reply: null, askedDue: null } as const;
    const events = [
      { ...paper, obligationId: 1, kind: 'assign', on: '2026-01-05', oldDue: null, newDue: '2026-03-31' },
      {
        ...paper,
        obligationId: 1,
        kind: 'extension-decided',
        on: '2026-03-20',
        oldDue: '2026-03-31',
        newDue: '2026-04-20',
      },
    ] as const;
    const moved = { ...late, due: '2026-04-20', originalDue: null, daysLate: 5 };
    const [overdue] = tablesOf('overdue', { ...facts([[{ department: '区财政局', stands: moved }]]), events });
    expect([column(overdue, 'originalDue'), column(overdue, 'presentDue')]).toEqual([
      ['2026年3月31日'],
      ['2026年4月20日'],
    ]);
  });

  it('says so where nothing is late', () => {
    const [overdue] = tablesOf('overdue', facts([[{ department: '区财政局', stands: { state: 'active' } }]]));
    expect(overdue).toMatchObject({ rows: [], empty: '没有逾期任务。' });
  });
});

describe('未报送', () => {
  it('lists bodies in order of protocol with what is missing; cooperating ones by name, uncounted', () => {
    const active: Partial<Standing> = { state: 'active' };
    const given = facts([
      [
        { department: '区财政局', notReturned: true, stands: active },
        { department: '区文旅局', role: 'support', stands: active },
      ],
      [
        { department: '区民政局', notReturned: true, stands: active },
        { department: '区财政局', stands: { ...active, returned: true } },
      ],
    ]);
    const [counts, items] = tablesOf('missing', given);
    expect(column(counts, 'department')).toEqual(['区财政局', '区民政局', '合计']);
    expect(column(counts, 'missing').map((cell) => (cell as { value: number }).value)).toEqual([1, 1, 2]);
    expect(items?.rows.map(({ role, cells }) => (role === 'group' ? cells[0] : '')).filter(Boolean)).toEqual([
      '区财政局（1项）',
      '区民政局（1项）',
    ]);
    const [section] = sectionsOf('missing', given);
    expect(section?.notes.join()).toContain('列名备查：区文旅局1项');
    expect(linesOf(section ?? expect.fail())).toContain('“2026年4月”应报未报2项：区财政局1项、区民政局1项。');
  });
});

describe('单位任务清单', () => {
  it('gives each body sheets of its own, what it answers for before what it helps with', () => {
    const given = facts([
      [{ department: '区财政局', role: 'support' }, { department: '区民政局' }],
      [{ department: '区财政局', inferred: true }],
    ]);
    const sections = sectionsOf('department', given).filter(({ role }) => role === 'main');
    expect(sections.map(({ title }) => title)).toEqual(['区财政局任务清单', '区民政局任务清单']);
    const [table] = tablesOf('department', given);
    expect(table?.rows.map(({ role, cells }) => cells[role === 'group' ? 0 : 1])).toEqual([
      '负责的任务（1项）',
      '第2项工作',
      '配合的任务（1项）',
      '第1项工作',
    ]);
    expect(column(table, 'role')).toEqual(['牵头（推定）', '配合']);
    expect(sections[0]?.notes.join()).toContain('推定牵头');
    expect(sections[1]?.notes.join()).not.toContain('推定牵头');
  });
});

describe('两期对比', () => {
  const stood = (stands: Partial<Standing>, more: Partial<PeriodFacts>) =>
    facts([[{ department: '区财政局', stands }], [{ department: '区民政局', stands: { state: 'active' } }]], more);

  it('says what became of each item, and only counts what has not changed', () => {
    const now = stood({ ...late, rating: 'behind', percent: 40 }, APRIL);
    const before = stood({ state: 'received', due: '2026-03-31', rating: 'on-track', percent: 30 }, MARCH);
    const [, , items] = tablesOf('compare', now, before);
    expect(column(items, 'changes')).toEqual(['转为逾期；已签收→办理中；评价达序时→欠序时；进度30%→40%']);
    const [section] = sectionsOf('compare', now, before);
    expect(linesOf(section ?? expect.fail()).join()).toContain('有变化的1项，列于下表；没有变化的1项');
  });

  it('tells what was accepted late from what was accepted in time, and never ranks', () => {
    const [section] = sectionsOf(
      'compare',
      stood({ state: 'accepted', due: '2026-03-31', doneOn: '2026-04-02' }, APRIL),
      stood(late, MARCH),
    );
    const table = section?.blocks.at(-1);
    expect(table?.kind === 'table' && table.table.rows[0]?.cells[3]).toBe('逾期办结');
    expect(section?.notes.join()).toContain('不作排名');
  });

  it('is refused for the first period', () => {
    expect(refusal(() => sectionsOf('compare', stood(late, APRIL))).code).toBe('nothing-to-compare');
  });
});

describe('领导专报', () => {
  it('puts the longest late on the page, in order of protocol, and all of them whole in the annex', () => {
    const tasks = Array.from({ length: 8 }, (_, index): readonly Owed[] => [
      {
        department: `区${'甲乙丙丁戊己庚辛'[index]}局`,
        stands: { ...late, daysLate: index === 6 ? 3 : index + 10, entry },
      },
    ]);
    const sections = sectionsOf('summary', facts(tasks));
    const [, lagging] = tablesOf('summary', facts(tasks));
    expect(column(lagging, 'department')).toEqual(['区丙局', '区丁局', '区戊局', '区己局', '区辛局']);
    const annex = sections.find(({ name }) => name === '滞后事项清单');
    expect(annex?.label).toBe('附件1');
    expect(annex?.blocks[0]?.kind === 'table' && annex.blocks[0].table.rows).toHaveLength(8);
    expect(linesOf(sections[0] ?? expect.fail()).join()).toContain('全部8项的全文见附件1');
  });

  it('shortens a long text on the page with ……, never in the annex', () => {
    const problem = '一是用地手续尚未办结，二是专项资金下达较晚，三是基层专业人员不足，四是部门间数据没有互通。';
    const given = facts([[{ department: '区财政局', stands: { ...late, entry: { ...entry, problem } } }]]);
    const [, lagging] = tablesOf('summary', given);
    expect(column(lagging, 'reason')).toEqual(['一是用地手续尚未办结，二是专项资金下达较晚……']);
    const annex = sectionsOf('summary', given)[1]?.blocks[0];
    expect(JSON.stringify(annex)).toContain(problem);
  });
});

describe('督查通报', () => {
  const given = facts([
    [{ department: '区财政局', stands: { ...late, entry, rating: 'behind' } }],
    [{ department: '区民政局', stands: { state: 'accepted', rating: 'done', returned: true } }],
    [{ department: '区残联', notReturned: true, stands: { state: 'active', rating: 'on-track' } }],
  ]);
  const [letter, ...annexes] = sectionsOf('bulletin', given, facts([], MARCH));
  const text = linesOf(letter ?? expect.fail()).join('\n');

  it('goes from the whole over what is good to what is wrong, by name, with reason and measure', () => {
    expect(text).toContain('欠序时1项，占33.4%；达序时1项，占33.3%；已完成1项，占33.3%。');
    expect(text).toContain('区民政局（办结1项）');
    expect(text).toContain(
      '1．区财政局“第1项工作”（第1项），时限2026年3月31日，逾期25天。原因：用地未批。措施：月底前报批。',
    );
    expect(text).toContain('“2026年4月”应报未报1项：区残联1项。');
    expect(text, 'one with something missing is not praised').not.toContain('区残联（办结');
  });

  const titlesOf = (sections: readonly ReportSection[]) =>
    sections.filter(({ role }) => role === 'annex').map(({ label, title }) => `${label} ${title}`);

  it('encloses how each body stands, what lags and who has not returned, named in the letter', () => {
    expect(titlesOf(annexes)).toEqual(['附件1 各单位推进情况', '附件2 逾期和滞后事项清单', '附件3 未报送单位名单']);
    expect(text).toContain('附件：1．各单位推进情况');
    expect(text).toContain('3．未报送单位名单');
    const [, late, , slow] = annexes[1]?.blocks ?? [];
    const items = [late, slow].map((block) => (block?.kind === 'table' ? block.table.rows.length : null));
    expect(items, 'one is late, nothing else lags').toEqual([1, 0]);
    expect(cellOf(annexes[2] ?? expect.fail(), '未报送（项）')).toMatchObject({ value: 1 });
  });

  it('encloses every task under its rating only where its template asks for it', () => {
    const request = { kind: 'bulletin', periodId: 4, filter: {} } as const;
    const before = facts([], MARCH);
    const { sections } = buildReport({ request, facts: given, before, scope: null, extras: [RATING_LISTS] });
    expect(titlesOf(sections).slice(3)).toEqual([
      '附件4 “欠序时”任务清单',
      '附件5 “达序时”任务清单',
      '附件6 “已完成”任务清单',
    ]);
  });

  it('encloses one annex without a number where nothing lags and all have returned', () => {
    const well = facts([[{ department: '区民政局', stands: { state: 'accepted', rating: 'done', returned: true } }]]);
    const [main, ...others] = sectionsOf('bulletin', well, null);
    expect(titlesOf(others)).toEqual(['附件 各单位推进情况']);
    expect(linesOf(main ?? expect.fail())).toContain('附件：各单位推进情况');
  });

  it('names a long task by how it begins in what it encloses, and prints its reason and measure whole', () => {
    const long = '一'.repeat(60);
    const why = '因'.repeat(80);
    const slow = standing({ ...late, entry: { ...entry, problem: why, next: why } });
    const wordy = factsOf(
      [{ plan: {}, tasks: [{ task: { content: long }, obligations: [{ department: '区财政局', standing: slow }] }] }],
      APRIL,
    );
    const section = sectionsOf('bulletin', wordy).find(({ title }) => title === '逾期和滞后事项清单') ?? expect.fail();
    expect(cellOf(section, '工作任务')).toBe(`${'一'.repeat(36)}……`);
    expect([cellOf(section, '原因'), cellOf(section, '措施')]).toEqual([why, why]);
  });
});

const COUNTING: readonly ReportKind[] = [
  'ledger',
  'summary',
  'bulletin',
  'department',
  'overdue',
  'missing',
  'compare',
];

describe('each report that counts', () => {
  it.each(COUNTING)('says as how many a group was counted: %s', (kind) => {
    const plain = facts([
      [{ department: '各街乡', weight: 3, notReturned: true, stands: { ...late, returned: false } }],
    ]);
    const given = {
      ...plain,
      plans: plain.plans.map((plan) => ({ ...plan, groupCounting: 'members' as const })),
      departments: plain.departments.map((body) => ({ ...body, members: 3 })),
    };
    const sections = sectionsOf(kind, given, facts([], MARCH));
    const said = sections.flatMap(({ lines, notes }) => [...lines, ...notes]).join();
    expect(said).toContain('“各街乡”计3个单位');
  });
});

describe('推进情况表', () => {
  it('is one sheet a task, with what was said this time and before, and room where nothing was', () => {
    const now = facts([
      [{ department: '区财政局', stands: { ...late, entry, returned: true } }],
      [{ department: '区民政局' }],
    ]);
    const before = facts([[{ department: '区财政局', stands: { entry: { ...entry, progress: '已选址' } } }]], MARCH);
    const sections = sectionsOf('progress-form', now, before);
    expect(sections.map(({ name }) => name)).toEqual(['第1项', '第2项']);
    const boxes = sections.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'form' ? block.boxes : [])));
    const textsOf = (label: string) => boxes.map((each) => each.find((box) => box.label === label)?.text);
    expect(textsOf('上期进展')).toEqual(['已选址', '无']);
    expect(textsOf('本期进展')).toEqual(['已建3所', '']);
    expect(textsOf('办理情况')[0]).toContain('逾期25天');
    expect(boxes[1]?.filter(({ sign }) => sign).every(({ text: written }) => written === '')).toBe(true);
  });
});
