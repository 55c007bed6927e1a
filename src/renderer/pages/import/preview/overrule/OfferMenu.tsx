import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { Correction } from '../../../../../shared/model/correction.ts';
import type { Offer } from './layout-words.ts';
import styles from './Overrule.module.css';

type Props = {
  readonly offers: readonly Offer[];
  readonly onChoose: (correction: Correction) => void;
  /** Given where something else opens it. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
};

/** A menu of readings; the one in force is marked with a word, not by colour alone. */
export function OfferMenu({ offers, onChoose, open, onOpenChange, children }: Props) {
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
      menu={{
        className: styles.menu ?? '',
        items: offers.map(({ key, label, isNow }) => ({ key, label: isNow ? `${label}（现在）` : label })),
        onClick: ({ key }) => {
          const offer = offers.find((each) => each.key === key);
          if (offer) onChoose(offer.correction);
        },
      }}
    >
      {children}
    </Dropdown>
  );
}
