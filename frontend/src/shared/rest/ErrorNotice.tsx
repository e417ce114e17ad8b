import { Callout } from '../ui/Callout';
import { useErrorMessage } from './useErrorMessage';

interface Props {
  of: unknown;
  /** In whose words, if not in everybody's. */
  describe?: (error: unknown) => string;
}

/** Why a call failed, spoken at once; nothing if it didn't. */
export function ErrorNotice({ of, describe }: Props) {
  const sentence = useErrorMessage();
  return of ? (
    <Callout tone="problem" alert>
      {(describe ?? sentence)(of)}
    </Callout>
  ) : null;
}
