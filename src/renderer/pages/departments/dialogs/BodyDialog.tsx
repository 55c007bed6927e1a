import type { DepartmentDetail } from '../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { EditDialog } from './EditDialog.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

export type BodyDialogName = 'rename' | 'join' | 'split' | 'transfer' | 'edit';

export type BodyDialogProps = {
  readonly body: DepartmentDetail;
  readonly all: readonly DepartmentSummary[];
  readonly onClose: () => void;
};

export function BodyDialog({ dialog, ...props }: BodyDialogProps & { readonly dialog: BodyDialogName }) {
  switch (dialog) {
    case 'rename':
      return <RenameDialog {...props} />;
    case 'join':
      return <JoinDialog {...props} />;
    case 'split':
      return <SplitDialog {...props} />;
    case 'transfer':
      return <TransferDialog {...props} />;
    case 'edit':
      return <EditDialog {...props} />;
  }
}
