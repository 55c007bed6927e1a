import type { ComponentProps } from 'react';
import type { Correction } from '../../../../../shared/model/correction.ts';
import { SheetGrid } from '../../../../components/sheet/SheetGrid.tsx';
import type { Offer } from '../overrule/layout-words.ts';
import { OfferMenu } from '../overrule/OfferMenu.tsx';

type Props = Omit<ComponentProps<typeof SheetGrid>, 'headMenu'> & {
  readonly columnOffers: (column: number) => readonly Offer[];
  readonly rowOffers: (row: number) => readonly Offer[];
  readonly onSay: (correction: Correction) => void;
};

/** The source sheet; a letter or number offers other readings of its column or row. */
export function SourceGrid({ columnOffers, rowOffers, onSay, ...grid }: Props) {
  return (
    <SheetGrid
      {...grid}
      headMenu={({ kind, index }, anchor, close) => (
        <OfferMenu
          key={`${kind}${index}`}
          open
          offers={kind === 'column' ? columnOffers(index) : rowOffers(index)}
          onChoose={(correction) => {
            close();
            onSay(correction);
          }}
          onOpenChange={(open) => {
            if (!open) close();
          }}
        >
          {anchor}
        </OfferMenu>
      )}
    />
  );
}
