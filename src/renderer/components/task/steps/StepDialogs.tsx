import { EntryDialog } from '../entry/EntryDialog.tsx';
import type { StepRequest, TaskFile } from '../task-file.ts';
import { AskExtensionDialog } from './AskExtensionDialog.tsx';
import { DecideExtensionDialog } from './DecideExtensionDialog.tsx';
import { EventDialog } from './EventDialog.tsx';
import { UrgeDialog } from './UrgeDialog.tsx';

type Props = { readonly request: StepRequest | null; readonly file: TaskFile; readonly onClose: () => void };

/** The dialog of the step that was asked for; none where none was. */
export function StepDialogs({ request, file, onClose }: Props) {
  if (!request) return null;
  const { today } = file.record;
  switch (request.kind) {
    case 'enter':
      return <EntryDialog obligation={request.obligation} corrects={request.corrects} file={file} onClose={onClose} />;
    case 'urge':
      return <UrgeDialog obligations={request.obligations} today={today} onClose={onClose} />;
    case 'extension-asked':
      return <AskExtensionDialog obligations={request.obligations} today={today} onClose={onClose} />;
    case 'extension-decided':
      return <DecideExtensionDialog obligations={request.obligations} record={file.record} onClose={onClose} />;
    default:
      return <EventDialog kind={request.kind} obligations={request.obligations} today={today} onClose={onClose} />;
  }
}
