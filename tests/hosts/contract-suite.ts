import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDefinedError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectSeeds } from '../../src/engine/seed-folders.ts';
import type { ProgressEvent } from '../../src/shared/contract.ts';
import type { Correction } from '../../src/shared/model/correction.ts';
import type { ImportPlan } from '../../src/shared/model/import-plan.ts';
import { answersOf } from '../core/exchange/damage/answers.ts';
import { fillInPlace } from '../core/exchange/damage/fill-in-place.ts';
import { writeWorkbook } from '../core/importing/write-workbook.ts';
import { change, huaduRows, huaduSheet } from '../helpers/huadu.ts';
import type { Client, OpenHost } from './callers.ts';

const HUADU = '花都区医养结合试点工作任务分解表.xlsx';

function huadu(name = HUADU): File {
  return new File([readFileSync(join(projectSeeds().samples, HUADU))], name);
}

async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function resultOf<T>(events: readonly ProgressEvent<T>[]): T {
  const last = events.at(-1);
  return last?.kind === 'done' ? last.result : expect.fail('the work ended without a result');
}

async function preview(client: Client, files: File[]): Promise<ImportPlan> {
  return resultOf(await collect(await client.imports.preview({ files })));
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => expect.fail('nothing was refused'),
    (thrown) => thrown,
  );
  expect(isDefinedError(error)).toBe(true);
  expect(error.code).toBe('REFUSED');
  return error.data;
}

/** What every caller of the contract may rely on, whichever way its calls travel. The tests build on each other. */
export function describeHost(name: string, open: () => Promise<OpenHost>): void {
  describe(`${name} keeps the contract:`, () => {
    let host: OpenHost;
    let client: Client;
    let plan: ImportPlan;
    beforeAll(async () => {
      host = await open();
      client = host.client;
    });
    afterAll(() => host?.close());

    it('a new ledger is pristine and empty', async () => {
      expect(await client.ledger.status()).toMatchObject({ pristine: true, tasks: 0, plans: 0, office: '' });
      expect(await client.tasks.list({ filter: {}, offset: 0, limit: 10 })).toEqual({ total: 0, tasks: [] });
      expect(await client.plans.list()).toEqual([]);
    });

    it('the samples are read with progress, and reading takes nothing in', async () => {
      const events = await collect(await client.imports.previewSamples());
      expect(events.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(0);
      const { files } = resultOf(events);
      expect(files.map((file) => file.kind === 'ready' && file.counts.tasks)).toEqual([21, 52]);
      expect((await client.ledger.status()).tasks).toBe(0);
    });

    it('a file crosses with its bytes and its Chinese name', async () => {
      plan = await preview(client, [huadu()]);
      const [file] = plan.files;
      if (file?.kind !== 'ready') return expect.fail('花都区 was refused');
      expect(file.recognized.file).toBe(HUADU);
      expect(file.recognized.size).toBe(huadu().size);
      expect(file.recognized.sha256).toMatch(/^[0-9a-f]{64}$/);
    });

    it('a file that is none is refused inside the plan, the others are read', async () => {
      const mixed = await preview(client, [new File(['no workbook'], '坏文件.xlsx'), huadu('另一份.xlsx')]);
      expect(mixed.files.map(({ kind }) => kind)).toEqual(['refused', 'ready']);
      const [bad] = mixed.files;
      expect(bad?.kind === 'refused' && bad.error.message).toContain('坏文件.xlsx');
      expect(await client.imports.drop({ planId: mixed.id })).toBeNull();
    });

    it('the source of a planned file is there as a grid', async () => {
      const [file] = plan.files;
      const sheet = file?.kind === 'ready' ? (file.recognized.tables[0]?.sheet ?? '') : '';
      const grid = await client.imports.sheet({ planId: plan.id, file: 0, sheet });
      expect(grid.cells.some(({ text }) => text.includes('医养结合'))).toBe(true);
      expect(grid.merges.length).toBeGreaterThan(0);
    });

    it('a file of a plan is read anew with what a person says of it, and as before with nothing said', async () => {
      const { id: planId, files } = await preview(client, [huadu()]);
      const issues = (file?: ImportPlan['files'][number]) => (file?.kind === 'ready' ? file.recognized.issues : []);
      const asked = issues(files[0]);
      const corrections = [...(asked[0]?.choices?.[1]?.corrections ?? expect.fail('nothing was offered'))];
      const corrected = await client.imports.correct({ planId, file: 0, corrections });
      expect(corrected.id).toBe(planId);
      expect(issues(corrected.files[0])).toEqual(asked.slice(1));
      expect(corrected.files[0]).toMatchObject({ recognized: { settled: [{ by: 'person', doubt: asked[0] }] } });
      expect((await client.imports.correct({ planId, file: 0, corrections: [] })).files).toEqual(files);
      expect(await client.imports.drop({ planId })).toBeNull();
      const late = client.imports.correct({ planId, file: 0, corrections });
      expect(await refusalOf(late)).toMatchObject({ code: 'plan-gone' });
    });

    it('a correction that says nothing possible is refused before the app sees it', async () => {
      const impossible = [
        { kind: 'row', sheet: 'Sheet1', row: 0, meaning: 'task' },
        { kind: 'header', sheet: 'Sheet1', top: 5, bottom: 4 },
        { kind: 'range', sheet: 'Sheet1', range: 'C9:A1' },
        { kind: 'column', sheet: 'Sheet1', column: 'A', meaning: 'boss' },
        { kind: 'deadline', sheet: 'Sheet1', cell: 'A1', due: '2024-02-30' },
        { kind: 'assignments', sheet: 'Sheet1', cell: 'A1', assignments: [{ department: ' ', role: 'lead' }] },
        { kind: 'drop', table: 'tasks' },
      ];
      for (const correction of impossible) {
        const corrections = [correction] as unknown as Correction[];
        const call = client.imports.correct({ planId: plan.id, file: 0, corrections });
        expect(await refusalOf(call), correction.kind).toMatchObject({ code: 'bad-request' });
      }
    });

    it('a file is planned anew for the place that a person names, with who is meant by its names there', async () => {
      const { id: planId, files } = await preview(client, [huadu()]);
      const placed = await client.imports.setPlace({ planId, file: 0, place: '朝阳区' });
      const placesOf = (file?: ImportPlan['files'][number]) =>
        file?.kind === 'ready' ? [...new Set([file.place, ...file.names.map(({ place }) => place)])] : [];
      expect([files[0], placed.files[0]].map(placesOf)).toEqual([['花都区'], ['朝阳区']]);
      const names = [{ name: '没有这个名称', means: 'own' } as const];
      const answered = client.imports.apply({ planId, files: [{ index: 0, names }], again: false });
      expect(await refusalOf(answered)).toMatchObject({ code: 'no-such-answer' });
      expect((await client.ledger.status()).tasks).toBe(0);
      expect(await client.imports.drop({ planId })).toBeNull();
    });

    it('a plan is applied as it was shown, and the ledger answers for it', async () => {
      const files = [{ index: 0 }];
      const [result] = await client.imports.apply({ planId: plan.id, files, again: false });
      expect(result).toMatchObject({ file: HUADU, tasks: 21 });
      const page = await client.tasks.list({ filter: {}, offset: 0, limit: 5 });
      expect(page.total).toBe(21);
      expect(page.tasks).toHaveLength(5);
      const task = await client.tasks.get({ id: page.tasks[0]?.id ?? 0 });
      expect(task.source.file).toBe(HUADU);
      const departments = await client.departments.list();
      expect(departments.map(({ name }) => name)).toContain('区卫计局');
      expect((await client.ledger.audit({ limit: 10 })).map(({ action }) => action)).toContain('import');
    });

    it('a body of the directory is told whole, and what waits for a word', async () => {
      const list = await client.departments.list();
      const { id } = list.find(({ name }) => name === '区卫计局') ?? expect.fail('no 区卫计局');
      expect(await client.departments.get({ id })).toMatchObject({
        name: '区卫计局',
        level: 'county',
        line: '卫生健康',
        plans: [{ plan: '花都区医养结合试点工作任务分解表' }],
        wordings: expect.arrayContaining([expect.objectContaining({ name: '区卫计局', certainty: 'certain' })]),
      });
      expect((await client.departments.questions()).map(({ kind }) => kind)).toContain('transfer');
      expect(await refusalOf(client.departments.get({ id: 999_999 }))).toMatchObject({ code: 'no-such-department' });
    });

    it('each step in the directory is one change that goes back whole, and comes again', async () => {
      const { departments, changes, plans } = client;
      const list = await departments.list();
      const idOf = (name: string) => list.find((each) => each.name === name)?.id ?? expect.fail(`no ${name}`);
      const [health, civil, labour] = ['区卫计局', '区民政局', '区人社局'].map(idOf) as [number, number, number];
      const entered = await departments.add({ place: '花都区', name: '区税务局', level: null, kind: 'other' });
      const group = await departments.add({ place: '花都区', name: '各街乡', level: null, kind: 'group' });
      const always = { since: null, until: null };
      const [plan] = await plans.list();
      const { tasks } = await client.tasks.list({ filter: { departmentId: labour }, offset: 0, limit: 5 });
      const owed = tasks.flatMap(({ obligations }) => obligations).filter((each) => each.departmentId === labour);
      const [first, second] = owed.map(({ id }) => id) as [number, number];
      const matter = { on: '2019-03-31', document: null, matter: '医保定点' };
      const steps = [
        () => departments.edit({ id: entered.id, level: 'county', kind: 'vertical' }),
        () => departments.rename({ id: health, name: '区卫生健康局', since: '2019-03-31', document: null }),
        () => departments.addShortName({ id: health, name: '卫健' }),
        async () => {
          const { names } = await departments.get({ id: health });
          return departments.removeName({ nameId: names.find(({ kind }) => kind === 'short')?.id ?? 0 });
        },
        () => departments.order({ ids: [civil, health] }),
        () => departments.setMembers({ groupId: group.id, members: [{ departmentId: civil, ...always }] }),
        () =>
          departments.setContacts({ id: civil, contacts: [{ post: '主任', person: '张三', phone: '', ...always }] }),
        () => departments.transfer({ obligations: [first], to: entered.id, ...matter }),
        () => departments.move({ obligations: [second], to: entered.id }),
        async () => {
          const [wording] = (await departments.get({ id: labour })).wordings;
          return departments.split({ id: labour, namings: [wording?.namingId ?? 0], into: '区人力资源局' });
        },
        () => departments.join({ id: entered.id, into: civil }),
        async () => {
          const [question] = (await departments.questions()).filter(({ choices }) => choices[1]?.id === 'keep');
          return departments.answer({ answers: [{ key: question?.key ?? '', choice: 'keep' }] });
        },
        () => plans.setGroupCounting({ id: plan?.id ?? 0, counting: 'members' }),
      ];
      const done = [];
      for (const step of steps) done.push((await step())?.state);
      expect(done).toEqual(steps.map(() => 'done'));
      expect((await departments.list()).map(({ name }) => name)).toContain('区人力资源局');

      const all = await changes.list({ limit: 500 });
      expect(all).toHaveLength(steps.length + 2);
      for (const { id } of all) expect(await changes.undo({ id })).toMatchObject({ id, state: 'undone' });
      expect(await departments.list()).toEqual(list);
      const oldest = all.at(-1)?.id ?? 0;
      expect(await changes.redo({ id: oldest })).toMatchObject({ state: 'done' });
      expect(await changes.undo({ id: oldest })).toMatchObject({ state: 'undone' });
      expect(await refusalOf(changes.undo({ id: oldest }))).toMatchObject({ code: 'already-turned' });
    });

    it('the same bytes again are recognized', async () => {
      const again = await preview(client, [huadu('改了名字.xlsx')]);
      const [file] = again.files;
      expect(file?.kind === 'ready' && file.sameAs?.file).toBe(HUADU);
    });

    it('a new version is compared with its plan, taken over as approved, and taken back', async () => {
      const rows = change(await huaduRows(), 16, { responsibility: '区民政局牵头，卫计局配合' });
      const bytes = Uint8Array.from(await writeWorkbook(huaduSheet(rows.slice(0, 20))));
      const revised = await preview(client, [new File([bytes], '花都区（修订）.xlsx')]);
      const [file] = revised.files;
      if (file?.kind !== 'ready' || !file.versionOf) return expect.fail('the version was not recognized');
      const { planId } = file.versionOf;
      const accept = file.changes.flatMap(({ kind }, index) => (kind === 'changed' ? [index] : []));
      const files = [{ index: 0, asVersion: { planId, accept } }];
      const [result] = await client.imports.apply({ planId: revised.id, files, again: false });
      expect(result).toMatchObject({ planId, version: { changed: 1, removed: 0 } });
      expect((await client.plans.list()).map(({ tasks }) => tasks)).toEqual([21]);
      const [first, second] = (await client.tasks.list({ filter: {}, offset: 0, limit: 2 })).tasks;
      expect(await client.tasks.get({ id: first?.id ?? 0 })).toMatchObject({ upper: null, lower: [], retired: null });
      expect(await client.tasks.alike({ id: first?.id ?? 0 })).toEqual([]);
      const link = client.tasks.link({ id: first?.id ?? 0, upperId: second?.id ?? 0 });
      expect(await refusalOf(link)).toMatchObject({ code: 'same-plan' });
      expect(await refusalOf(client.tasks.unlink({ id: first?.id ?? 0 }))).toMatchObject({ code: 'not-linked' });
      const undone = await client.imports.undo({ batchId: result?.batchId ?? 0 });
      expect(undone).toMatchObject({ state: 'undone', version: { changed: 1 } });
    });

    it('a report comes back as a workbook with a Chinese name', async () => {
      const file = await client.reports.ledger({ filter: {} });
      expect(file).toBeInstanceOf(File);
      expect(file.name).toMatch(/\p{Script=Han}.*\.xlsx$/u);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('PK\u0003\u0004');
      expect(bytes.length).toBe(file.size);
    });

    it('reports, papers and templates cross as models and as files', async () => {
      const { reports, changes } = client;
      const request = { kind: 'bulletin', periodId: null } as const;
      const report = await reports.build(request);
      expect(report).toMatchObject({ kind: 'bulletin', number: '第1期' });
      expect(report.details.length).toBeGreaterThan(0);
      const letter = await reports.write({ request, format: 'docx' });
      expect(letter.name).toMatch(/督查通报.*\.docx$/u);
      expect(letter.type).toContain('wordprocessingml');
      const template = {
        kind: request.kind,
        ...{ name: '本办样式', title: '{期}通报', columns: [], hidden: ['下一步要求'], signOff: ['签发人'] },
        ...{ fonts: { body: { family: '宋体', size: 15 } }, paper: null },
      };
      expect((await reports.describe({ kind: 'bulletin' })).parts.map(({ key }) => key)).toContain('下一步要求');
      expect((await reports.preview({ request, template })).fonts.body).toEqual({ family: '宋体', size: 15 });
      await reports.saveTemplate({ id: null, template });
      const templateId = (await reports.templates())[0]?.id ?? 0;
      const file = await reports.writeTemplate({ id: templateId });
      expect(await reports.readTemplate({ file })).toEqual(template);
      expect(await refusalOf(reports.readTemplate({ file: letter }))).toMatchObject({ code: 'no-template-file' });
      const [rule] = await reports.serials();
      if (!rule) return expect.fail('no serials');
      const described = await reports.describeSerials({ rules: [{ ...rule, start: 5 }] });
      expect(described).toEqual({ next: [{ kind: rule.kind, number: '第5期' }], problems: [] });
      await reports.setSerials({ rules: [{ ...rule, start: 5 }] });
      const issued = await reports.issue({ ...request, templateId });
      expect(issued.number).toBe('第5期');
      expect(await reports.papers()).toEqual([issued]);
      expect(await reports.paper({ id: issued.id })).toEqual(
        await reports.build({ ...request, templateId, number: '第5期' }),
      );
      expect((await reports.writePaper({ id: issued.id, format: 'docx' })).name).toMatch(/\.docx$/u);
      await reports.removeTemplate({ id: templateId });
      for (const { id } of await changes.list({ limit: 4 })) await changes.undo({ id });
      expect(await reports.papers()).toEqual([]);
      expect(await refusalOf(reports.build({ ...request, templateId: 999 }))).toMatchObject({
        code: 'no-such-template',
      });
    });

    it('what is done about obligations crosses step by step, is shown, and goes back', async () => {
      const { tracking, periods, changes } = client;
      const { tasks } = await client.tasks.list({ filter: { role: 'lead' }, offset: 0, limit: 5 });
      const [task] = tasks;
      const lead = task?.obligations.find(({ role }) => role === 'lead');
      if (!task || !lead) return expect.fail('nobody leads');
      const obligations = [lead.id];
      const on = '2025-03-10';
      await periods.add({ name: '2025年3月', start: '2025-03-01', cutoff: '2025-03-25' });
      const periodId = (await periods.list())[0]?.id ?? 0;
      await periods.edit({ id: periodId, name: '三月', start: '2025-03-01', cutoff: '2025-03-25' });
      const file = new File([Uint8Array.of(1, 2, 3)], '会议纪要.pdf');
      const scheme = (await client.rules.lights()).presets[1];
      if (!scheme) return expect.fail('no lights are shipped');
      const steps = [
        () => tracking.event({ obligations, kind: 'assign', on, paper: '花府办督〔2025〕1号' }),
        () => tracking.urge({ obligations, on, method: 'phone', reply: '正在办' }),
        () => tracking.decideExtension({ obligations, on, newDue: '2031-12-31' }),
        () => tracking.askExtension({ obligations, on, askedDue: '2032-12-31', note: '等待上级文件' }),
        () =>
          tracking.enter({ periodId, entries: [{ obligationId: lead.id, progress: '已启动', rating: 'on-track' }] }),
        () =>
          tracking.setMilestones({
            taskId: task.id,
            milestones: [{ kind: 'part', title: '方案', due: '2025-04-01', doneOn: null }],
          }),
        () => tracking.setSummarizing({ taskId: task.id, obligationId: lead.id }),
        () => tracking.addEvidence({ taskId: task.id, obligationId: null, file }),
        () => client.views.save({ name: '牵头', filter: { role: 'lead', states: ['assigned'] } }),
        async () => client.views.remove({ id: (await client.views.list())[0]?.id ?? 0 }),
        () => client.rules.setLights({ scheme }),
        async () => client.rules.setRatings({ ratings: (await client.rules.ratings()).ratings.toReversed() }),
        () => client.rules.setCalendar({ calendar: { years: [2031], holidays: ['2031-01-01'], workdays: [] } }),
        () => client.rules.setReminders({ rules: [{ kind: 'overdue' }] }),
      ];
      const taken: number[] = [];
      for (const step of steps) taken.push((await step())?.id ?? 0);
      expect(taken.every((id) => id > 0)).toBe(true);
      const shown = await client.tasks.list({
        filter: { states: ['assigned'], ratings: ['on-track'] },
        offset: 0,
        limit: 5,
      });
      const standing = shown.tasks[0]?.obligations.find(({ id }) => id === lead.id)?.standing;
      expect(standing).toMatchObject({ state: 'assigned', due: '2031-12-31', rating: 'on-track' });
      const record = await tracking.record({ taskId: task.id });
      expect(record).toMatchObject({ summarizing: lead.id, milestones: [{ title: '方案' }] });
      expect(record.events).toHaveLength(4);
      const evidence = await tracking.evidence({ id: record.evidence[0]?.id ?? 0 });
      expect(evidence.name).toBe('会议纪要.pdf');
      expect(new Uint8Array(await evidence.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
      expect(await tracking.overview({ periodId: null })).toMatchObject({ tasks: shown.total + 20, period: '三月' });
      expect(await tracking.reminders()).toBeInstanceOf(Array);
      expect((await client.rules.reminders()).rules).toEqual([{ kind: 'overdue' }]);
      expect((await client.rules.calendar()).calendar.years).toContain(2031);
      const march = await tracking.days({ from: '2025-03-01', to: '2025-03-31' });
      expect(march).toMatchObject([{ kind: 'cutoff' }]);
      expect(await refusalOf(tracking.days({ from: '2020-01-01', to: '2025-03-31' }))).toMatchObject({
        code: 'bad-request',
      });
      const removed = await tracking.removeEvidence({ id: record.evidence[0]?.id ?? 0 });
      for (const id of [removed?.id ?? 0, ...taken.toReversed()]) await changes.undo({ id });
      expect(await refusalOf(tracking.evidence({ id: record.evidence[0]?.id ?? 0 }))).toMatchObject({
        code: 'no-such-evidence',
      });
      expect(await periods.freeze({ id: periodId })).toMatchObject({ state: 'frozen' });
      expect(await tracking.overview({ periodId })).toMatchObject({ asOf: '2025-03-25', accepted: 0 });
      expect(await client.views.list()).toEqual([]);
    });

    it('forms go out, come back filled in, are merged cell by cell, and all of it goes back', async () => {
      const { exchange, periods, changes } = client;
      await periods.add({ name: '往来', start: '2025-05-01', cutoff: '2025-05-25' });
      const periodId = (await periods.list()).find(({ name }) => name === '往来')?.id ?? 0;
      const board = await exchange.returns({ periodId });
      const departmentId = board.departments.find(({ toAsk }) => toAsk > 0)?.departmentId ?? 0;
      const form = await exchange.form({ periodId, departmentId });
      const events = await collect(await exchange.send({ periodId, departments: [departmentId], as: 'files' }));
      const [file] = await exchange.sent(resultOf(events));
      if (!file) return expect.fail('no form was sent');
      const sent = (await changes.list({ limit: 1 }))[0]?.id ?? 0;
      const bytes = await fillInPlace({ form, name: file.name, bytes: await bytesOf(file) }, answersOf(form));
      const returned = [new File([Uint8Array.from(bytes)], file.name), new File(['foreign'], '菜谱.docx')];

      const plan = resultOf(await collect(await exchange.read({ periodId, files: returned })));
      expect(plan.files.map(({ verdict }) => verdict.kind)).toEqual(['form', 'refused']);
      const sheet = await exchange.sheet({ planId: plan.id, file: 0, sheet: plan.files[0]?.sheets[0] ?? '' });
      expect(sheet.cells.length).toBeGreaterThan(form.rows.length);
      const choices = plan.changes.map(({ id }) => ({ id, choice: 'take' as const }));
      const result = await exchange.apply({ planId: plan.id, choices });
      expect(result).toMatchObject({ files: 1, entries: form.rows.length, open: 0 });
      expect(await refusalOf(exchange.apply({ planId: plan.id, choices }))).toMatchObject({ code: 'plan-gone' });
      expect((await client.imports.batches())[0]).toMatchObject({ id: result.batchId, kind: 'merge' });
      const { departments } = await exchange.returns({ periodId });
      const [kept] = departments.find((body) => body.departmentId === departmentId)?.returned ?? [];
      const back = await exchange.returnedFile({ returnedFileId: kept?.id ?? 0 });
      expect(back.name).toBe(file.name);
      expect(Buffer.from(await bytesOf(back)).equals(bytes)).toBe(true);
      expect(await refusalOf(exchange.returnedFile({ returnedFileId: 999_999 }))).toMatchObject({
        code: 'no-such-returned-file',
      });

      const again = resultOf(await collect(await exchange.read({ periodId, files: returned })));
      expect(again.changes).toEqual([]);
      expect(await exchange.drop({ planId: again.id })).toBeNull();
      expect(await exchange.readingList()).toEqual([]);
      expect(await refusalOf(exchange.markRead({ ids: [1], read: true }))).toMatchObject({ code: 'no-such-item' });
      const planFile = await exchange.planFile({ planId: (await client.plans.list())[0]?.id ?? 0 });
      const other = resultOf(await collect(await exchange.read({ periodId, files: [planFile] })));
      expect(other.files[0]?.verdict).toMatchObject({ kind: 'plan-file' });
      expect(other.changes).toEqual([]);

      expect(await client.imports.undo({ batchId: result.batchId ?? 0 })).toMatchObject({ state: 'undone' });
      await changes.undo({ id: sent });
      expect(await exchange.returns({ periodId })).toMatchObject({ period: '往来', frozen: false });
    });

    it('the log is told page by page with the state of each step, and comes as a workbook', async () => {
      const added = await client.periods.add({ name: '记录一期', start: '2031-05-01', cutoff: '2031-05-31' });
      await client.changes.undo({ id: added?.id ?? 0 });
      const filter = { kinds: ['period'], text: '记录一期' } as const;
      const { total, entries, actors } = await client.log.list({ filter, offset: 0, limit: 10 });
      expect(total).toBe(1);
      expect(entries[0]).toMatchObject({ kind: 'period', change: { id: added?.id, state: 'undone' } });
      expect(actors).toContain(entries[0]?.actor);
      const file = await client.log.export({ filter });
      expect(file.name).toMatch(/^操作记录 .*\.xlsx$/);
      expect(
        (await client.log.list({ filter: { kinds: ['file'] }, offset: 0, limit: 1 })).entries[0]?.details,
      ).toContain('导出操作记录');
    });

    it('a table of lights is described while it is still typed', async () => {
      const rule = { color: 'red', word: '', meaning: '', alarm: true, tests: [] } as const;
      const described = await client.rules.describeLights({
        scheme: { name: '', source: '', note: '', rules: [rule] },
      });
      expect(described.legend[0]?.condition).toBe('其余各项');
      expect(described.problems.length).toBeGreaterThan(1);
    });

    it('a refusal crosses as its code and its Chinese sentence, nothing else', async () => {
      const data = await refusalOf(client.tasks.get({ id: 999_999 }));
      expect(data).toEqual({
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(/\p{Script=Han}/u),
      });
    });

    it('input against the contract is refused before the app sees it', async () => {
      const data = await refusalOf(client.tasks.list({ filter: {}, offset: -1, limit: 10 }));
      expect(data).toMatchObject({ code: 'bad-request' });
      expect(await refusalOf(client.imports.preview({ files: [] }))).toMatchObject({ code: 'bad-request' });
      expect((await client.ledger.status()).tasks).toBe(21);
    });

    it('a method that is none is an error, not an answer', async () => {
      const odd = client as unknown as { ledger: { dropEverything(): Promise<unknown> } };
      await expect((async () => odd.ledger.dropEverything())()).rejects.toThrow();
    });

    it('reading is cancelled by the caller, and the next call is served', async () => {
      const cancel = new AbortController();
      const files = Array.from({ length: 40 }, (_, index) => huadu(`第${index}份.xlsx`));
      const events = await client.imports.preview({ files }, { signal: cancel.signal });
      const reading = (async () => {
        for await (const event of events) {
          if (event.kind === 'done') return 'done';
          cancel.abort();
        }
        return 'ended';
      })();
      await expect(reading).rejects.toThrow();
      expect((await client.ledger.status()).tasks).toBe(21);
    });

    it('many calls at once are each answered with their own answer', async () => {
      const { tasks } = await client.tasks.list({ filter: {}, offset: 0, limit: 21 });
      const ids = tasks.map(({ id }) => id);
      const details = await Promise.all(ids.map((id) => client.tasks.get({ id })));
      expect(details.map(({ id }) => id)).toEqual(ids);
    });

    it('a batch is taken back', async () => {
      const batch = (await client.imports.batches()).find(({ state }) => state === 'active');
      expect(await client.imports.undo({ batchId: batch?.id ?? 0 })).toMatchObject({ state: 'undone' });
      expect((await client.ledger.status()).tasks).toBe(0);
    });
  });
}
