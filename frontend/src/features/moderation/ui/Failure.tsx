import { Notice } from '../../../shared/ui/Notice';
import { useRefusal } from '../useRefusal';

/** Why a call failed, in the words of this page, spoken at once; nothing if it didn't. */
export function Failure({ of }: { of: unknown }) {
  const refusal = useRefusal();
  return of ? (
    <Notice tone="problem" alert>
      {refusal(of)}
    </Notice>
  ) : null;
}
