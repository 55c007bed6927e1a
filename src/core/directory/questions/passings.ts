import type { QuestionAnswer, QuestionChoice } from '../../../shared/model/directory.ts';
import { getHeld } from '../../ledger/held-obligations.ts';
import { listOwedTasks } from '../../ledger/owed-tasks.ts';
import { bothDatings } from '../dating.ts';
import type { Edit } from '../edit/edit.ts';
import { transfer } from '../edit/transfer.ts';
import { explainPassing } from '../propose/explain-passing.ts';
import { findHeir, type Heir } from '../propose/heir.ts';
import { linesLeft, type Passing, passingFacts, proposePassings } from '../propose/passing.ts';
import { type Asked, answeredBody, bodyNamed, decline, type Scene } from './asked.ts';

/** 职责划转 and 机构合并: tasks that by the starting data another body owes by now, those of one body and matter together. */
export function askPassings(scene: Scene): readonly Asked[] {
  const { db, data, declined } = scene;
  const owed = listOwedTasks(db, linesLeft(data));
  const passings = proposePassings(owed, passingFacts(db, data, declined)).toSorted(byKind);
  return [...Map.groupBy(passings, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group;
    const heirs = first ? heirsOf(first, scene) : [];
    return first && heirs.length > 0 ? askPassing(first, group, heirs) : [];
  });
}

/** Single tasks first: what is left of a body then goes over whole. */
function byKind(a: Passing, b: Passing): number {
  return Number(a.kind === 'succession') - Number(b.kind === 'succession');
}

function heirsOf({ task, lines }: Passing, { entries, data }: Scene): readonly Heir[] {
  return lines.flatMap((line) => findHeir(task.body, line, entries, data) ?? []);
}

function askPassing(first: Passing, group: readonly Passing[], heirs: readonly Heir[]): Asked {
  const { kind, key, task, matter } = first;
  const { body } = task;
  const offers = new Map(
    heirs.map((heir, index) => [heir.departmentId === null ? `new-${index}` : `to-${heir.departmentId}`, heir]),
  );
  const verb = kind === 'transfer' ? '划转到' : '由';
  const end = kind === 'transfer' ? '' : '承接';
  const offered = [...offers].map(([id, { departmentId, name }]): QuestionChoice => {
    if (departmentId !== null) return { id, label: `${verb}“${name}”${end}` };
    return { id, label: `${verb}“${name}”${end}（新登记）`, asks: 'name', name };
  });
  const reason = explainPassing(first);
  const settle = (edit: Edit, answer: QuestionAnswer) => {
    if (answer.choice === 'keep')
      return decline(
        edit,
        group.map(({ declinedKey }) => declinedKey),
      );
    const to = chosenHeir(edit, first, offers.get(answer.choice), answer);
    const ids = group.map((each) => each.task.id);
    const held = getHeld(edit.db, ids).filter(({ holderId }) => holderId === body.id);
    // Another answer of the same step may have taken some of them already.
    if (held.length === 0 || to === body.id) return;
    transfer(edit, {
      obligations: held.map(({ id }) => id),
      to,
      on: first.on,
      document: first.document,
      matter,
      reason,
    });
  };
  return {
    key,
    kind,
    message: messageOf(first, group, heirs),
    reason,
    departmentId: body.id,
    place: body.place,
    taskIds: [...new Set(group.map((each) => each.task.taskId))],
    choices: [
      ...offered,
      { id: 'keep', label: kind === 'transfer' ? '不划转' : '不变' },
      { id: 'other', label: '由其他单位承担', asks: 'body' },
    ],
    settle,
  };
}

function chosenHeir(edit: Edit, { task }: Passing, heir: Heir | undefined, answer: QuestionAnswer): number {
  if (!heir) return answeredBody(answer);
  return heir.departmentId ?? bodyNamed(edit, task.body.place, answer.name ?? heir.name);
}

function messageOf(first: Passing, group: readonly Passing[], heirs: readonly Heir[]): string {
  const { kind, task, matter } = first;
  const { own, upper } = bothDatings(first, task.body.level);
  const names = heirs.map(({ name }) => `“${name}”`).join('、');
  if (kind === 'succession') {
    return `“${task.body.name}”${own}归入${names}${upper}，它的 ${group.length} 项单位任务现在由谁承担？`;
  }
  const written = [...new Set(group.map((each) => each.task.expanded))].map((name) => `“${name}”`).join('、');
  return `原文${written}→ 现${names}：${matter} ${own}随机构改革划转${upper}。`;
}
