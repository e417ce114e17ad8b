import { Callout } from '../ui/Callout';
import { useErrorMessage } from './useErrorMessage';

interface Props {
  of: unknown;
  /** Describes the error; by default the message is the general one. */
  describe?: (error: unknown) => string;
}

/** An alert with the message of a failed call; nothing without an error. */
export function ErrorNotice({ of, describe }: Props) {
  const errorMessage = useErrorMessage();
  return of ? (
    <Callout tone="problem" alert>
      {(describe ?? errorMessage)(of)}
    </Callout>
  ) : null;
}
