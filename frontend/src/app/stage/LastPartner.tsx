import { useTranslation } from 'react-i18next';
import { Aftermath } from '../../features/call/Parted';
import type { Farewell } from '../../signaling/session';

interface Props {
  farewell: Farewell;
  settled: 'reported' | 'blocked' | null;
  onBlock: () => void;
  onReport: () => void;
}

/** While one is looking again: how the last meeting ended, and a block or report that is not too late. */
export function LastPartner({ farewell, settled, onBlock, onReport }: Props) {
  const { t } = useTranslation('call');
  const { pseudonym } = farewell.encounter.partner;
  const reason = settled ?? farewell.reason;
  return (
    <div>
      <p>{t(`partedTitle.${reason}`, { pseudonym })}</p>
      <Aftermath pseudonym={pseudonym} reason={reason} onBlock={onBlock} onReport={onReport} />
    </div>
  );
}
