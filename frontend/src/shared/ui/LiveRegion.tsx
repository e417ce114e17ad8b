import { announcement } from '../announcer';
import { useObservable } from '../useObservable';

/** The only live region of the page, so that no state change is spoken twice. */
export function LiveRegion() {
  const { text, turn } = useObservable(announcement);
  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-testid="announcement">
      {text === '' ? null : <p key={turn}>{text}</p>}
    </div>
  );
}
