import { rangeAddress } from '../../shared/model/address.ts';

/** A line of running text: one row of the sheet, or some rows where a sentence was broken over them. */
export type Paragraph = {
  /** As written; where rows were joined, without the breaks between them. */
  readonly text: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
};

/** "A12", or "A12:A14" of a paragraph that stood broken over three rows. */
export function addressOf({ column, top, bottom }: Omit<Paragraph, 'text'>): string {
  return rangeAddress({ top, bottom, left: column, right: column });
}
