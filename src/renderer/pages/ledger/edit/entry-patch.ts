/** What is typed of an obligation's entry; what is absent stays as it is. */
export type EntryPatch = {
  readonly progress?: string;
  readonly problem?: string;
  readonly next?: string;
  readonly rating?: string | null;
  readonly percent?: number | null;
};
