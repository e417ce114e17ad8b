import { ErrorNotice as Plain } from '../../../shared/rest/ErrorNotice';
import { useAdminErrorMessage } from '../useAdminErrorMessage';

/** An alert with the message of a failed call of the admin page. */
export function AdminErrorNotice({ of }: { of: unknown }) {
  return <Plain of={of} describe={useAdminErrorMessage()} />;
}
