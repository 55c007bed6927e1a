import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskSummary } from '../../src/shared/model/ledger.ts';
import { duban, HUADU } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

let db: string;
const at = ['--today', '2020-07-24'];

async function listed(...filters: readonly string[]): Promise<readonly TaskSummary[]> {
  const { status, out, err } = await duban('list', '--db', db, '--json', ...filters);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out).tasks;
}

beforeEach(async () => {
  db = join(tempFolder(), '台账.db');
  expect((await duban('import', HUADU, '--db', db, ...at)).status).toBe(0);
  const added = await duban('periods', '--db', db, '--add', '2020年7月', '--cutoff', '2020-07-25', ...at);
  expect(added.out).toBe(
    '已新增“2020年7月”（2020-07-01 起，2020-07-25 截止）。\n  2020年7月：2020-07-01 起，2020-07-25 截止，未冻结\n',
  );
});

const progress = async (...args: readonly string[]) => {
  const [task] = await listed('--text', '家庭医生签约', '--due-before', '2021-01-01', '--role', '牵头');
  const who = ['--department', '区卫计局', '--period', '2020年7月'];
  return duban('progress', '--db', db, '--task', String(task?.id), ...who, ...args);
};

describe('duban progress', () => {
  it('enters what a department said, and duban list shows where it stands', async () => {
    const said = ['--rating', '欠序时', '--percent', '40%', '--text', '签约 12 万人', '--problem', '人手不足'];
    const { status, out } = await progress(...said, ...at);
    expect({ status, out }).toEqual({
      status: 0,
      out: '已填入“2020年7月”进展 1 条：区卫计局（第 16 项）。\n',
    });
    const [task, ...others] = await listed('--rating', '欠序时', ...at);
    expect(others).toEqual([]);
    expect(task?.obligations.find(({ role }) => role === 'lead')?.standing).toMatchObject({
      state: 'pending',
      rating: 'behind',
      percent: 40,
      returned: true,
      due: '2020-12-31',
      light: { word: '红灯' },
    });
    const lines = await duban('list', '--db', db, '--lagging', ...at);
    expect(lines.out).toContain('区卫计局：待交办，“2020年7月”已报，红灯');
    expect((await duban('check', '--db', db)).status).toBe(0);
  });

  it('refuses a rating, a department and a period that are not there, and says which are', async () => {
    expect((await progress('--rating', '很好')).err).toContain('本单位的进度评价中没有“很好”（有：未启动、欠序时');
    const [task] = await listed('--text', '家庭医生签约', '--role', '牵头');
    const other = ['progress', '--db', db, '--task', String(task?.id), '--text', '甲'];
    const wrong = await duban(...other, '--department', '区财政局', '--period', '2020年7月');
    expect(wrong).toMatchObject({
      status: 1,
      err: expect.stringContaining('没有责任单位“区财政局”（有：区卫计局、区民政局）'),
    });
    const period = await duban(...other, '--department', '区卫计局', '--period', '八月');
    expect(period).toMatchObject({ status: 1, err: '台账中没有填报期“八月”（有：2020年7月）。请核对名称。\n' });
  });
});

describe('duban periods', () => {
  it('freezes a period once, after which it takes no entry', async () => {
    const frozen = await duban('periods', '--db', db, '--freeze', '2020年7月', '--json', ...at);
    expect(JSON.parse(frozen.out).periods).toMatchObject([{ name: '2020年7月', state: 'frozen' }]);
    expect((await progress('--text', '补报', ...at)).err).toContain('“2020年7月”已经冻结');
    expect((await duban('periods', '--db', db, '--freeze', '2020年7月', ...at)).status).toBe(1);
  });
});

describe('duban list', () => {
  it('takes the filters of the ledger page, and refuses words that mean nothing', async () => {
    expect(await listed('--state', '待交办')).toHaveLength(21);
    expect(await listed('--state', 'assigned')).toEqual([]);
    expect(await listed('--due-from', '2020-01-01', '--due-before', '2021-01-01')).toHaveLength(3);
    expect(await listed('--binding', '未注明时限', '--accountable')).toHaveLength(18);
    expect(await listed('--late', '--today', '2021-01-01')).toHaveLength(3);
    expect(await listed('--late', ...at)).toEqual([]);
    expect((await duban('list', '--db', db, '--state', '完蛋')).status).toBe(2);
    expect((await duban('list', '--db', db, '--due-before', '明天')).status).toBe(2);
  });
});
