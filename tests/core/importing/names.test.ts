import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyImport } from '../../../src/core/importing/apply-import.ts';
import { knownTo } from '../../../src/core/importing/compare-with-ledger.ts';
import { planImport } from '../../../src/core/importing/plan-import.ts';
import { readFile } from '../../../src/core/importing/read-file.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { insertDepartment } from '../../../src/core/ledger/departments.ts';
import { findNaming } from '../../../src/core/ledger/namings.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { listTaskDetails } from '../../../src/core/ledger/tasks.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import { isAsked } from '../../../src/shared/asked-names.ts';
import type { NameAnswer } from '../../../src/shared/model/directory.ts';
import type { ImportPlan, PlannedFile } from '../../../src/shared/model/import-plan.ts';
import type { Assignment, RecognizedFile } from '../../../src/shared/model/table.ts';
import { CHAOYANG, HUADU, WUHAI } from '../../helpers/cli.ts';
import { dumpWork, newLedger, refusal, STAMP } from '../../helpers/ledger.ts';
import { assignment, bytesOf, recognized, task } from '../../helpers/recognized.ts';
import { SEED_DATA } from '../../helpers/starting-data.ts';

const NATIONAL = join(HUADU, '..', '国家医养结合工作重点任务分工方案.xlsx');

let ledger: Ledger;
beforeEach(() => {
  ledger = newLedger();
});

/** A file of 花都区 with one task for each list of bodies. */
function file(name: string, ...tasks: readonly (readonly Assignment[])[]): RecognizedFile {
  return recognized(
    name,
    tasks.map((assignments, index) => task(index + 5, { assignments, content: `${name}的第${index}项` })),
  );
}

const supports = (...names: readonly string[]) => names.map((name) => assignment(name, 'support'));

function preview(...files: readonly RecognizedFile[]): ImportPlan {
  const readings = files.map((each) => ({ kind: 'read', recognized: each }) as const);
  return planImport('plan', readings, knownTo(ledger.db, SEED_DATA));
}

const ready = (plan: ImportPlan): readonly PlannedFile[] => plan.files.filter((each) => each.kind === 'ready');

function apply(plan: ImportPlan, chosen = ready(plan), names: readonly NameAnswer[] = []) {
  const files = chosen.map((planned) => ({ planned, content: bytesOf(planned.recognized.file), again: false, names }));
  return applyImport(ledger.db, { plan, files, data: SEED_DATA }, STAMP);
}

const nameOf = (planned: PlannedFile | undefined, name: string) =>
  planned?.names.find((each) => each.name === name) ?? expect.fail(`no name ${name}`);

/** What each name of the ledger means: 花都区 区卫健局 → 区卫计局. */
function meanings(): Readonly<Record<string, string>> {
  const rows = ledger.db
    .prepare<{ place: string; name: string; body: string }>(
      'SELECT n.place, n.name, d.name AS body FROM namings n JOIN departments d ON d.id = n.department_id',
    )
    .all();
  return Object.fromEntries(rows.map(({ place, name, body }) => [`${place} ${name}`, body]));
}

describe('the four seed tables', () => {
  const read = async (path: string) => (await readFile({ name: basename(path), bytes: readFileSync(path) })).recognized;

  it('have every assignment resolved, or listed with a reason', async () => {
    const plan = preview(...(await Promise.all([NATIONAL, WUHAI, CHAOYANG, HUADU].map(read))));
    apply(plan);
    const obligations = listTaskDetails(ledger.db, {}).flatMap((each) => each.obligations);
    expect(obligations.length).toBeGreaterThan(500);
    const named = new Map(
      ready(plan).flatMap(({ place, names }) => names.map((name) => [`${place} ${name.name}`, name] as const)),
    );
    for (const each of listTaskDetails(ledger.db, {})) {
      const place = ready(plan)[each.planId - 1]?.place ?? '';
      for (const { expanded, naming } of each.obligations) {
        const { rule, certainty, reason } = named.get(`${place} ${expanded}`) ?? expect.fail(expanded);
        expect(naming).toEqual({ rule, certainty, reason });
        expect(reason).toMatch(/。$/);
      }
    }
    const asked = ready(plan).flatMap(({ names }) => names.filter(isAsked).map(({ name }) => name));
    expect(asked).toEqual(['人力资源社会保障', '住房城乡建设局']);
  });

  it('give 民政局 behind 区卫计局 to 花都区, and another body to 朝阳区', async () => {
    apply(preview(...(await Promise.all([HUADU, CHAOYANG].map(read)))));
    const bodies = ledger.db
      .prepare<{ place: string; wordings: string }>(
        `SELECT d.place, json_group_array(DISTINCT o.wording) AS wordings
         FROM departments d JOIN obligations o ON o.department_id = d.id WHERE d.name = '区民政局' GROUP BY d.id ORDER BY d.id`,
      )
      .all()
      .map(({ place, wordings }) => [place, (JSON.parse(wordings) as string[]).toSorted()]);
    expect(bodies).toEqual([
      ['花都区', ['区民政局', '民政局']],
      ['朝阳区', ['区民政局']],
    ]);
  });
});

describe('the names of a plan', () => {
  it('are known to the next file of the same place before either is in the ledger, and to no other place', () => {
    const { document } = file('丙.xlsx');
    const elsewhere = { ...file('丙.xlsx', supports('区卫健局')), document: { ...document, place: '朝阳区' } };
    const plan = preview(file('甲.xlsx', supports('区卫计局')), file('乙.xlsx', supports('区卫健局')), elsewhere);
    const [, second, third] = ready(plan);
    expect(nameOf(second, '区卫健局')).toMatchObject({
      departmentId: null,
      body: { name: '区卫计局', place: '花都区' },
      rule: 'same-line',
      certainty: 'certain',
    });
    expect(nameOf(third, '区卫健局')).toMatchObject({ body: { name: '区卫健局', place: '朝阳区' }, rule: 'own-name' });
    apply(plan);
    expect(meanings()).toEqual({
      '花都区 区卫计局': '区卫计局',
      '花都区 区卫健局': '区卫计局',
      '朝阳区 区卫健局': '区卫健局',
    });
  });

  it('come in as they were shown where the file that brings their body is left out', () => {
    const plan = preview(file('甲.xlsx', supports('区卫计局')), file('乙.xlsx', supports('区卫健局')));
    apply(plan, ready(plan).slice(1));
    expect(meanings()).toEqual({ '花都区 区卫健局': '区卫计局' });
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('say where they were met, in which wordings and in how many tasks', () => {
    const [planned] = ready(
      preview(
        file(
          '甲.xlsx',
          [assignment('区卫计局', 'lead'), assignment('民政局', 'support', '区民政局')],
          [assignment('区民政局', 'lead')],
        ),
      ),
    );
    expect(nameOf(planned, '区民政局')).toMatchObject({
      tasks: 2,
      wordings: ['民政局', '区民政局'],
      sheet: 'Sheet1',
      cell: 'D5',
      known: false,
    });
  });

  it('mean what the ledger says they mean, without a new question', () => {
    apply(preview(file('甲.xlsx', supports('区发改'))));
    const open = findNaming(ledger.db, '花都区', '区发改');
    const [planned] = ready(preview(file('乙.xlsx', supports('区发改'))));
    const name = nameOf(planned, '区发改');
    expect(name).toMatchObject({ known: true, departmentId: open?.departmentId, certainty: open?.certainty });
    expect(isAsked(name)).toBe(false);
  });

  it('come in file by file as well as all at once', () => {
    const plan = preview(file('甲.xlsx', supports('区卫计局')), file('乙.xlsx', supports('区卫健局', '区卫计局')));
    for (const each of ready(plan)) apply(plan, [each]);
    expect(meanings()).toEqual({ '花都区 区卫计局': '区卫计局', '花都区 区卫健局': '区卫计局' });
  });

  it('are refused where somebody answered meanwhile what is answered here', () => {
    const names = [{ name: '区发改', means: 'own' }] as const;
    const [plan, other] = [preview(file('甲.xlsx', supports('区发改'))), preview(file('乙.xlsx', supports('区发改')))];
    apply(other, undefined, names);
    expect(refusal(() => apply(plan, undefined, names)).code).toBe('ledger-moved-on');
    expect(apply(plan), 'without an answer, the same body is meant').toHaveLength(1);
  });

  it('are refused where the ledger has moved on, and nothing is written', () => {
    const plan = preview(file('甲.xlsx', supports('区卫健局')));
    insertDepartment(
      ledger.db,
      { place: '花都区', name: '区卫生计生局', level: 'county', kind: 'government', line: 'health' },
      'office',
    );
    const before = dumpWork(ledger);
    expect(refusal(() => apply(plan))).toMatchObject({
      code: 'ledger-moved-on',
      message: expect.stringContaining('“区卫健局”'),
    });
    expect(dumpWork(ledger)).toBe(before);
  });
});

describe('what a person says of a name', () => {
  const slip = () => preview(file('甲.xlsx', supports('区人力资源社会保障', '区教育局', '区财政局')));

  it('may be one of the candidates, also one that is in no table', () => {
    const plan = slip();
    const [planned] = ready(plan);
    expect(nameOf(planned, '区人力资源社会保障').candidates).toMatchObject([
      { departmentId: null, name: '区人力资源社会保障局' },
    ]);
    apply(plan, undefined, [{ name: '区人力资源社会保障', means: 'candidate', candidate: 0 }]);
    expect(meanings()).toMatchObject({ '花都区 区人力资源社会保障': '区人力资源社会保障局' });
    expect(findNaming(ledger.db, '花都区', '区人力资源社会保障')).toMatchObject({
      rule: 'answered',
      certainty: 'certain',
      decidedBy: 'person',
    });
  });

  it('may be a body of the ledger, or a body of its own', () => {
    apply(preview(file('旧.xlsx', supports('区民政局'))));
    const { departmentId = 0 } = findNaming(ledger.db, '花都区', '区民政局') ?? {};
    apply(preview(file('甲.xlsx', supports('区老龄'))), undefined, [
      { name: '区老龄', means: 'department', departmentId },
    ]);
    expect(meanings()).toMatchObject({ '花都区 区老龄': '区民政局' });
    const other = preview(file('乙.xlsx', supports('区人力资源社会保障')));
    apply(other, undefined, [{ name: '区人力资源社会保障', means: 'own' }]);
    expect(meanings()).toMatchObject({ '花都区 区人力资源社会保障': '区人力资源社会保障' });
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('is remembered: the next table of the place does not ask again, that of another place does', () => {
    apply(slip(), undefined, [{ name: '区人力资源社会保障', means: 'own' }]);
    const next = file('乙.xlsx', supports('区人力资源社会保障'));
    const elsewhere = { ...next, file: '丙.xlsx', sha256: '丙', document: { ...next.document, place: '朝阳区' } };
    const [here, there] = ready(preview(next, elsewhere));
    expect(here?.names.filter(isAsked)).toEqual([]);
    expect(nameOf(here, '区人力资源社会保障')).toMatchObject({ rule: 'answered', certainty: 'certain', known: true });
    expect(there?.names.filter(isAsked)).toHaveLength(1);
  });

  it('outlives the import, whose own entries leave with it', () => {
    apply(preview(file('旧.xlsx', supports('区民政局'))));
    const before = dumpWork(ledger);
    const [plain] = apply(slip());
    undoBatch(ledger.db, plain?.batchId ?? 0, STAMP);
    expect(dumpWork(ledger)).toBe(before);
    const [answered] = apply(slip(), undefined, [{ name: '区人力资源社会保障', means: 'candidate', candidate: 0 }]);
    undoBatch(ledger.db, answered?.batchId ?? 0, STAMP);
    expect(meanings()).toEqual({
      '花都区 区民政局': '区民政局',
      '花都区 区人力资源社会保障': '区人力资源社会保障局',
    });
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('is refused where it settles nothing: a name, a candidate or a body that is not there, a name known before', () => {
    apply(preview(file('旧.xlsx', supports('区民政局'))));
    const before = dumpWork(ledger);
    const wrong: readonly NameAnswer[] = [
      { name: '区水务局', means: 'own' },
      { name: '区发改', means: 'candidate', candidate: 9 },
      { name: '区发改', means: 'department', departmentId: 999 },
      { name: '区民政局', means: 'own' },
    ];
    for (const answer of wrong) {
      const plan = preview(file('甲.xlsx', supports('区发改', '区民政局')));
      expect(refusal(() => apply(plan, undefined, [answer])).code, answer.name).toBe('no-such-answer');
    }
    expect(dumpWork(ledger)).toBe(before);
  });
});

describe('one body under two names in one task', () => {
  const codes = (planned: PlannedFile | undefined) => planned?.recognized.issues.map(({ code }) => code);

  it('owes it once in each role, and is a doubt with its cell and reason', () => {
    const plan = preview(file('甲.xlsx', supports('区卫生和计划生育局', '区卫计局')));
    const [planned] = ready(plan);
    expect(planned?.recognized.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'same-body-twice',
        message: expect.stringMatching(
          /^“区卫计局”与“区卫生和计划生育局”是同一单位，在这项任务中只计一次，请核对。.+。$/,
        ),
        sheet: 'Sheet1',
        cell: 'D5',
      },
    ]);
    expect(planned?.counts).toEqual({ tasks: 1, obligations: 1, doubts: 1 });
    expect(apply(plan)).toMatchObject([{ obligations: 1, doubts: 1 }]);
    const [taken] = listTaskDetails(ledger.db, {});
    expect(taken?.obligations.map(({ expanded }) => expanded)).toEqual(['区卫生和计划生育局']);
    expect(taken?.doubtList.map(({ code }) => code)).toEqual(['same-body-twice']);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('is a doubt where it leads and supports, and no second one where the names are equal', () => {
    const both = [assignment('区卫计局', 'lead'), assignment('区卫生计生局', 'support')];
    const equal = [assignment('区民政局', 'lead'), assignment('民政局', 'support', '区民政局')];
    const [planned] = ready(preview(file('甲.xlsx', both, equal)));
    expect(codes(planned)).toEqual(['lead-also-support']);
    expect(planned?.counts.obligations).toBe(4);
  });

  it('is no doubt any more once a person says that they are two', () => {
    const plan = preview(file('甲.xlsx', supports('区卫生和计划生育局', '区卫计局')));
    expect(apply(plan, undefined, [{ name: '区卫计局', means: 'own' }])).toMatchObject([{ obligations: 2, doubts: 0 }]);
  });

  it('comes back under its old name when a version that named it otherwise is taken back', () => {
    const bodies = (name: string) => [supports('区卫计局', '区民政局'), supports(name, '区民政局')];
    apply(preview(file('甲.xlsx', ...bodies('区卫生和计划生育局'))));
    const before = dumpWork(ledger);
    const plan = preview({ ...file('甲.xlsx', ...bodies('区卫健局')), file: '再.xlsx', sha256: '再' });
    const [planned = expect.fail()] = ready(plan);
    const asVersion = { planId: 1, accept: [...planned.changes.keys()] };
    const chosen = [{ planned, content: bytesOf('再.xlsx'), again: false, asVersion }];
    const [result] = applyImport(ledger.db, { plan, files: chosen, data: SEED_DATA }, STAMP);
    expect(result?.version).toMatchObject({ changed: 1 });
    expect(meanings()).toMatchObject({ '花都区 区卫健局': '区卫计局' });
    undoBatch(ledger.db, result?.batchId ?? 0, STAMP);
    expect(dumpWork(ledger)).toBe(before);
  });

  it('changes nothing where the same table comes in again', () => {
    const first = file('甲.xlsx', supports('区卫生和计划生育局', '区卫计局'));
    apply(preview(first));
    const [again] = ready(preview({ ...first, file: '再.xlsx', sha256: '再' }));
    expect(again?.changes.map(({ kind }) => kind)).toEqual(['same']);
  });
});
