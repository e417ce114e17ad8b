import { Failure as Plain } from '../../../shared/rest/Failure';
import { useRefusal } from '../useRefusal';

/** Why a call failed, in the words of this page. */
export function Failure({ of }: { of: unknown }) {
  return <Plain of={of} tell={useRefusal()} />;
}
