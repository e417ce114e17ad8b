import { Notice } from '../ui/Notice';
import { useSentence } from './useSentence';

interface Props {
  of: unknown;
  /** In whose words, if not in everybody's. */
  tell?: (error: unknown) => string;
}

/** Why a call failed, spoken at once; nothing if it didn't. */
export function Failure({ of, tell }: Props) {
  const sentence = useSentence();
  return of ? (
    <Notice tone="problem" alert>
      {(tell ?? sentence)(of)}
    </Notice>
  ) : null;
}
