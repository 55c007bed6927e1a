import type { MergeChange, ReturnedFile } from '../../shared/model/exchange.ts';
import { placedName } from '../../shared/placed-name.ts';
import type { AnsweringBody } from '../ledger/answerable.ts';
import type { KnownForms } from './known.ts';

type Told = { readonly files: readonly ReturnedFile[]; readonly changes: readonly MergeChange[] };

/**
 * Says 花都区民政局 and 朝阳区民政局 where the ledger has two of that name: both stood as 区民政局, so that the person who
 * decides saw one department, and what was written into two was counted as one.
 */
export function tellApart({ files, changes }: Told, known: KnownForms): Told {
  const told = (body: AnsweringBody) => (known.findDepartments(body.name).length > 1 ? placedName(body) : body.name);
  const senders = files.map(({ verdict }) => {
    if (verdict.kind !== 'form') return null;
    const body = known.findDepartments(verdict.department).find(({ id }) => id === verdict.departmentId);
    return body ? told(body) : verdict.department;
  });
  return {
    files: files.map((file, index) => {
      const department = senders[index] ?? null;
      return file.verdict.kind === 'form' && department !== null
        ? { ...file, verdict: { ...file.verdict, department } }
        : file;
    }),
    changes: changes.map((change) => {
      const owner = known.findDuty(change.obligationId)?.department;
      return {
        ...change,
        department: owner?.name === change.department ? told(owner) : change.department,
        from: senders[change.source.file] ?? change.from,
      };
    }),
  };
}
