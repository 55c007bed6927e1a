import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkEvidence } from '../../../../src/core/ledger/check-evidence.ts';
import { evidenceFolder } from '../../../../src/core/ledger/evidence-store.ts';
import { importInto, newLedger, refusal } from '../../../helpers/ledger.ts';
import { recognized, task } from '../../../helpers/recognized.ts';
import { type OfficeDesk, openDesk } from './office.ts';

let desk: OfficeDesk;
let folder: string;
const file = (text: string, name = '现场照片.jpg') => ({ name, bytes: new TextEncoder().encode(text) });
const add = (text: string, obligationId: number | null = null) =>
  desk.tracking.addEvidence({ taskId: 1, obligationId, file: file(text) });
const listed = () => desk.tracking.record(1).evidence;

beforeEach(() => {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5)]));
  desk = openDesk(ledger);
  folder = evidenceFolder(ledger.path);
});

describe('evidence', () => {
  it('is copied beside the ledger under its hash, and handed back byte for byte', () => {
    add('照片', desk.duty('1', '区民政局').id);
    const [kept] = listed();
    expect(kept).toMatchObject({ name: '现场照片.jpg', size: 6, department: '区民政局' });
    expect(readdirSync(folder)).toEqual([kept?.sha256]);
    expect(desk.tracking.evidence(kept?.id ?? 0)).toEqual(file('照片'));
    expect(checkEvidence(desk.ledger)).toEqual([]);
  });

  it('of the same content is kept once, and not put on record twice in one place', () => {
    add('照片');
    expect(refusal(() => add('照片')).code).toBe('same-evidence');
    add('照片', desk.duty('1', '区民政局').id);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('goes and comes back with its step, and with the step that takes it off', () => {
    const added = add('照片');
    desk.undo(added);
    expect(listed()).toEqual([]);
    desk.redo(added);
    const removed = desk.tracking.removeEvidence({ id: listed()[0]?.id ?? 0 });
    expect(listed()).toEqual([]);
    expect(refusal(() => desk.undo(added)).code).toBe('changed-since');
    desk.undo(removed);
    expect(desk.tracking.evidence(listed()[0]?.id ?? 0)).toEqual(file('照片'));
  });

  it('that was changed or lost on the disk is refused and found by the check', () => {
    add('照片');
    const [kept] = listed();
    writeFileSync(join(folder, kept?.sha256 ?? ''), '别的');
    expect(refusal(() => desk.tracking.evidence(kept?.id ?? 0)).code).toBe('evidence-changed');
    rmSync(join(folder, kept?.sha256 ?? ''));
    expect(refusal(() => desk.tracking.evidence(kept?.id ?? 0)).code).toBe('evidence-missing');
    expect(checkEvidence(desk.ledger)).toHaveLength(1);
  });

  it('heals a damaged copy when the same content is given again', () => {
    add('照片');
    const [kept] = listed();
    writeFileSync(join(folder, kept?.sha256 ?? ''), '坏了');
    add('照片', desk.duty('1', '区民政局').id);
    expect(desk.tracking.evidence(kept?.id ?? 0)).toEqual(file('照片'));
  });
});
