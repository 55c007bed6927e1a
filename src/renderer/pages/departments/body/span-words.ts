type Span = { readonly since: string | null; readonly until: string | null };

/** 2019-03-01 起; 至 2019-02-28; 2016-01-01 至 2019-02-28; empty where both ends are open. */
export function spanWords({ since, until }: Span): string {
  if (since && until) return `${since} 至 ${until}`;
  if (since) return `${since} 起`;
  return until ? `至 ${until}` : '';
}
