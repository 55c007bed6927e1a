import { AppError } from '../../shared/errors.ts';
import { listEvidenceContents } from './evidence.ts';
import { readEvidence } from './evidence-store.ts';
import type { Ledger } from './open.ts';

/** Evidence that is gone from the folder beside the ledger, or no longer what was kept, one Chinese sentence each. */
export function checkEvidence({ db, path }: Pick<Ledger, 'db' | 'path'>): readonly string[] {
  return listEvidenceContents(db).flatMap((file) => {
    try {
      readEvidence(path, file);
      return [];
    } catch (error) {
      if (error instanceof AppError) return [error.message];
      throw error;
    }
  });
}
