import type { Candidate, QuestionChoice, StartingData } from '../../../shared/model/directory.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { getDepartment } from '../../ledger/departments.ts';
import { type DoubtfulName, listDoubtfulNames } from '../../ledger/doubtful-names.ts';
import { getNaming } from '../../ledger/namings.ts';
import { enterBody } from '../edit/bodies.ts';
import type { Edit } from '../edit/edit.ts';
import { leaveIfUnneeded, readNameAs } from '../edit/mean-another.ts';
import { ledgerDirectory } from '../ledger-directory.ts';
import { resolveNames } from '../resolve/resolve-names.ts';
import { type Asked, answeredBody, bodyNamed, type Scene } from './asked.ts';

/** Names that no rule could read for certain: which body is meant, with the likeliest ones to choose from. */
export function askNames({ db, data }: Scene): readonly Asked[] {
  const names = listDoubtfulNames(db);
  const candidates = candidatesOf(db, names, data);
  return names.map((name, index) => askName(name, candidates[index] ?? []));
}

/** A likely name is offered as it was read, then what else the rules would make of it. */
function candidatesOf(
  db: ReadableDB,
  names: readonly DoubtfulName[],
  data: StartingData,
): readonly (readonly Candidate[])[] {
  const open = new Set(names.filter(({ certainty }) => certainty === 'open').map(({ id }) => id));
  const ledger = ledgerDirectory(db);
  const directory = {
    ...ledger,
    findNaming(place: string, name: string) {
      const naming = ledger.findNaming(place, name);
      const isLikely = naming?.certainty === 'likely' && naming.decidedBy === 'rule';
      return isLikely ? null : naming;
    },
  };
  const contexts = names.map(({ place, name, wordings, collective, issuedOn: on }) => ({
    place,
    name,
    wordings,
    collective,
    on,
  }));
  const resolved = new Map(resolveNames(contexts, directory, data).map((each) => [key(each), each.candidates]));
  return names.map((name) => {
    const others = (resolved.get(key(name)) ?? []).filter(({ departmentId }) => departmentId !== name.departmentId);
    if (open.has(name.id)) return others;
    const read = getDepartment(db, name.departmentId);
    return [{ departmentId: read.id, name: read.name, place: read.place, why: name.reason }, ...others];
  });
}

function askName(naming: DoubtfulName, candidates: readonly Candidate[]): Asked {
  const { id, place, name, certainty, departmentId } = naming;
  const [first] = candidates;
  const own: QuestionChoice = { id: 'own', label: '是单独的单位' };
  const offers = new Map(candidates.map((candidate) => [choiceId(candidate), candidate]));
  const choices = [...offers].map(
    ([choice, each]): QuestionChoice => ({ id: choice, label: `是${quote(each, place)}` }),
  );
  return {
    key: `name:${key(naming)}`,
    kind: 'name',
    message:
      certainty === 'likely' && first
        ? `${place}文件中的“${name}”按“${first.name}”登记，请核对。`
        : `${place}文件中的“${name}”还不能确定是哪个单位。`,
    reason: [
      naming.reason,
      ...candidates.filter(({ why }) => why !== naming.reason).map(({ name: other, why }) => `“${other}”：${why}`),
    ].join(''),
    departmentId,
    place,
    taskIds: naming.taskIds,
    choices: [...choices, own, { id: 'other', label: '另选单位', asks: 'body' }],
    settle(edit, answer) {
      const offer = offers.get(answer.choice);
      if (answer.choice === 'own') keepApart(edit, id);
      else settleName(edit, id, offer ? enteredCandidate(edit, offer) : answeredBody(answer));
    },
  };
}

function settleName(edit: Edit, namingId: number, to: number): void {
  const naming = getNaming(edit.db, namingId);
  const body = getDepartment(edit.db, to);
  readNameAs(edit, naming, to, `人工确认：“${naming.name}”就是“${body.name}”。`);
  if (to !== naming.departmentId) leaveIfUnneeded(edit, naming.departmentId);
}

function keepApart(edit: Edit, namingId: number): void {
  const naming = getNaming(edit.db, namingId);
  const body = getDepartment(edit.db, naming.departmentId);
  const isOwn = body.name === naming.name;
  const to = isOwn ? body.id : enterBody(edit, naming, body.id);
  readNameAs(edit, naming, to, `人工确认：“${naming.name}”是单独的单位。`);
}

function enteredCandidate(edit: Edit, { departmentId, place, name }: Candidate): number {
  return departmentId ?? bodyNamed(edit, place, name);
}

function choiceId({ departmentId, name }: Candidate): string {
  return departmentId === null ? `new-${name}`.slice(0, 40) : `is-${departmentId}`;
}

function quote(candidate: Candidate, place: string): string {
  return candidate.place === place ? `“${candidate.name}”` : `“${candidate.name}”（${candidate.place}）`;
}

function key({ place, name }: { readonly place: string; readonly name: string }): string {
  return `${place}:${name}`;
}
