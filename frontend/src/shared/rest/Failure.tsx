import { Notice } from '../ui/Notice';
import { useSentence } from './useSentence';

/** Why a call failed, spoken at once; nothing if it didn't. */
export function Failure({ of }: { of: unknown }) {
  const sentence = useSentence();
  return of ? (
    <Notice tone="problem" alert>
      {sentence(of)}
    </Notice>
  ) : null;
}
