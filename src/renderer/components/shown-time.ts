/** "2026-11-20 14:05" of the ledger's wall-clock time "2026-11-20T14:05:33". */
export function shownTime(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
