import { ErrorNotice as Plain } from '../../../shared/rest/ErrorNotice';
import { useAdminErrorMessage } from '../useAdminErrorMessage';

/** Why a call failed, in the words of this page. */
export function AdminErrorNotice({ of }: { of: unknown }) {
  return <Plain of={of} describe={useAdminErrorMessage()} />;
}
