import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseResponsibility } from '../../../../src/core/parsing/responsibility/parse-responsibility.ts';
import type { ResponsibilityText } from '../../../../src/core/parsing/types.ts';

type GoldTask = {
  readonly number: string;
  readonly responsibility: string;
  readonly assignments: readonly { readonly department: string; readonly role: string; readonly role_alt?: string[] }[];
};

const seeds = path.join(import.meta.dirname, '../../../fixtures/seeds');
const goldFiles = readdirSync(seeds).filter((name) => /^s\d\d_.*\.gold\.json$/.test(name)); // s02b … are the same tables in other formats
const goldTasks = (file: string): readonly GoldTask[] => JSON.parse(readFileSync(path.join(seeds, file), 'utf8')).tasks;

const text = (words: string, column: ResponsibilityText['column'] = 'undivided', cell = 'D4'): ResponsibilityText => ({
  text: words,
  cell,
  sheet: '分工表',
  column,
});

function read(texts: readonly ResponsibilityText[], firstIsLead = false) {
  const { assignments, openList, doubts } = parseResponsibility(texts, { firstIsLead });
  return {
    pairs: assignments.map((each) => `${each.department}/${each.role}`).join(' '),
    inferred: assignments.filter((each) => each.inferred).map((each) => each.department),
    expanded: assignments.map((each) => each.expanded),
    codes: doubts.map((doubt) => doubt.code),
    assignments,
    openList,
    doubts,
  };
}

describe('the four real tables', () => {
  it.each(goldFiles)('gives exactly the gold pairs of %s', (file) => {
    for (const task of goldTasks(file)) {
      const { assignments } = parseResponsibility([text(task.responsibility)], { firstIsLead: false });
      const pairs = assignments.map(({ department, role }) => {
        const gold = task.assignments.find((each) => each.department === department);
        // As the scorer does: a bare list counts as joint, and the gold may allow a second role.
        const scored = role === 'unspecified' ? 'joint' : role;
        return `${department}/${gold?.role_alt?.includes(scored) ? gold.role : scored}`;
      });
      expect(pairs, task.responsibility).toEqual(task.assignments.map((each) => `${each.department}/${each.role}`));
    }
  });

  it('asks about the three cells that a careful person would doubt, and about no others', () => {
    const asked = goldFiles.flatMap((file) =>
      goldTasks(file).flatMap((task) =>
        read([text(task.responsibility)]).codes.map((code) => `${file.slice(0, 3)} ${task.number} ${code}`),
      ),
    );
    expect(asked).toEqual(['s00 29 missing-organ-suffix', 's02 1 comma-in-list', 's02 8 lead-by-punctuation']);
  });
});

describe('columns', () => {
  it('takes 责任单位 beside 牵头单位 for the doers', () => {
    const row = read([text('区发改局', 'lead', 'D4'), text('立山经济开发区，各街道、区直各部门', 'doers', 'E4')]);
    expect(row.pairs).toBe('区发改局/lead 立山经济开发区/joint 各街道/joint 区直各部门/joint');
    expect(row.inferred).toEqual([]);
    expect(row.assignments.map((each) => each.cell)).toEqual(['D4', 'E4', 'E4', 'E4']);
  });

  it('takes a single doer beside a lead for joint, because it is not alone', () => {
    expect(read([text('区工信局', 'lead'), text('立山经济开发区', 'doers')]).pairs).toBe(
      '区工信局/lead 立山经济开发区/joint',
    );
  });

  it('keeps a body that both leads and does, without asking', () => {
    const row = read([text('区发改局', 'lead'), text('区发改局、区财政局', 'doers')]);
    expect(row.pairs).toBe('区发改局/lead 区发改局/joint 区财政局/joint');
    expect(row.codes).toEqual([]);
  });

  it('takes 责任单位 beside 配合单位 for those who answer for the task, even where nobody supports', () => {
    const columns = (support: string) => read([text('省经信厅、省数据局', 'undivided'), text(support, 'support')]);
    expect(columns('省发展改革委').pairs).toBe('省经信厅/lead 省数据局/lead 省发展改革委/support');
    expect(columns('无').pairs).toBe('省经信厅/lead 省数据局/lead');
    expect(columns('').inferred).toEqual([]);
  });

  it('lets words inside a cell win over the header', () => {
    const row = read([text('省经信厅、省科技厅按职责分工负责', 'undivided'), text('省发展改革委', 'support')]);
    expect(row.pairs).toBe('省经信厅/joint 省科技厅/joint 省发展改革委/support');
    expect(read([text('区教育局牵头，区民政局配合', 'lead')]).pairs).toBe('区教育局/lead 区民政局/support');
  });

  it('does not take 负责 in a column of leads for anything but the lead', () => {
    expect(read([text('区教育局负责', 'lead'), text('区财政局', 'support')]).pairs).toBe(
      '区教育局/lead 区财政局/support',
    );
  });

  it('does not ask for a body where one column of the row is filled', () => {
    expect(read([text('区教育局', 'lead'), text('—', 'support')]).codes).toEqual([]);
  });
});

describe('roles that no word says', () => {
  it('marks them inferred, and those that a word says not', () => {
    expect(read([text('区人社局，卫计局、民政局配合')]).inferred).toEqual(['区人社局']);
    expect(read([text('区卫计局、民政局')]).inferred).toEqual(['区卫计局', '民政局']);
    expect(read([text('区民政局')]).inferred).toEqual(['区民政局']);
    expect(read([text('区民政局负责')]).inferred).toEqual([]);
    expect(read([text('卫生计生委负责,民政局配合。')]).inferred).toEqual([]);
  });

  it('gives the reading and the alternatives of a doubt', () => {
    const [doubt] = read([text('区人社局，卫计局、民政局配合', 'undivided', 'D22')]).doubts;
    expect(doubt).toMatchObject({ severity: 'warning', code: 'lead-by-punctuation', sheet: '分工表', cell: 'D22' });
    expect(doubt?.reading).toBe('“区人社局”牵头');
    expect(doubt?.alternatives).toHaveLength(1);
  });

  it('does not ask where the comma parts the districts from the departments', () => {
    expect(read([text('州民政局、州卫生健康委，各县市人民政府')]).codes).toEqual([]);
    expect(read([text('州民政局，各县市人民政府、各园区')]).codes).toEqual([]);
  });
});

describe('a note that the first named body leads', () => {
  it('makes the first lead and the rest support', () => {
    const row = read([text('区教育局、区民政局、各镇街')], true);
    expect(row.pairs).toBe('区教育局/lead 区民政局/support 各镇街/support');
    expect(row.inferred).toHaveLength(3);
    expect(row.codes).toEqual([]);
  });

  it('is read inside the cell too', () => {
    const row = read([text('(市教育局,市委农办,各县<市、区>人民政府,排名第一位为牵头单位,下同)')]);
    expect(row.pairs).toBe('市教育局/lead 市委农办/support 各县<市、区>人民政府/support');
    expect(read([text('市教育局、市财政局（列首位的为牵头单位）')]).pairs).toBe('市教育局/lead 市财政局/support');
  });

  it('does not overrule words: 分别负责 stays joint, 牵头 stays the lead, one body alone stays sole', () => {
    expect(read([text('区教育局、区民政局分别负责')], true).pairs).toBe('区教育局/joint 区民政局/joint');
    expect(read([text('区财政局配合，区教育局牵头')], true).pairs).toBe('区财政局/support 区教育局/lead');
    expect(read([text('区教育局')], true).pairs).toBe('区教育局/sole');
  });
});

describe('names', () => {
  it('expands the rest of a list by the prefix of its first name', () => {
    expect(read([text('区卫计局、民政局、发改局')]).expanded).toEqual(['区卫计局', '区民政局', '区发改局']);
    expect(read([text('花都区卫计局、民政局')]).expanded).toEqual(['花都区卫计局', '花都区民政局']);
    expect(read([text('区委宣传部、组织部、民政局')]).expanded).toEqual(['区委宣传部', '区委组织部', '区民政局']);
    expect(read([text('区卫计局', 'lead'), text('民政局', 'support')]).expanded).toEqual(['区卫计局', '区民政局']);
  });

  it('does not expand names that stand alone, or lists without a prefix', () => {
    const alone =
      '区民政局、市公安局、朝阳规划分局、国家税务总局花都区税务局、团区委、国网花都供电公司、各街乡、新华街道';
    expect(read([text(alone)]).expanded).toEqual(alone.split('、'));
    expect(read([text('市场监管局、民政局')]).expanded).toEqual(['市场监管局', '民政局']);
    expect(read([text('民政部、卫生计生委')]).expanded).toEqual(['民政部', '卫生计生委']);
  });

  it('tells expressions of many bodies from names', () => {
    const collective = (words: string) => read([text(words)]).assignments.map((each) => each.collective);
    expect(collective('各街乡、各相关委办局、县（市、区）人民政府、市直有关部门、其他有关单位')).toEqual(
      Array(5).fill(true),
    );
    expect(collective('区民政局、市民政局（市老龄办）、国务院办公厅')).toEqual([false, false, false]);
  });

  it('knows the same body by its expanded name', () => {
    const row = read([text('区民政局、财政局、民政局')]);
    expect(row.pairs).toBe('区民政局/unspecified 财政局/unspecified');
    expect(row.codes).toEqual(['duplicate-department']);
  });
});

describe('cells that name nobody', () => {
  it.each(['', '—', '/', '无', '待定', '  ', '2024年12月底前'])('asks for the body where the cell is “%s”', (words) => {
    const row = read([text(words, 'undivided', 'D9')]);
    expect(row.pairs).toBe('');
    expect(row.doubts).toMatchObject([{ code: 'no-responsible-body', cell: 'D9' }]);
  });

  it('does not guess what 同上 means', () => {
    const row = read([text('同上')]);
    expect(row.pairs).toBe('');
    expect(row.codes).toEqual(['same-as-above']);
  });

  it('does not take a sentence for a body', () => {
    const row = read([text('建立健全养老服务需求评估和质量监管体系，推动医养结合发展')]);
    expect(row.pairs).toBe('');
    expect(row.codes).toContain('unreadable-responsibility');
  });
});

describe('hostile input', () => {
  it('reads a page of text without punctuation in good time', () => {
    expect(read([text('区民政局落实'.repeat(5000))]).pairs).toContain('区民政局');
    expect(read([text('（'.repeat(5000))]).pairs).toBe('');
    expect(read([text('和'.repeat(20000))]).openList).toBe(false);
  }, 10_000);
});
