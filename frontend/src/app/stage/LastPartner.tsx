import { useTranslation } from 'react-i18next';
import { BlockButton } from '../../features/call/BlockButton';
import type { Farewell } from '../../signaling/session';

interface Props {
  farewell: Farewell;
  isBlocked: boolean;
  onBlock: (encounter: string) => void;
}

/** While one is looking again: how the last meeting ended, and a block that is not too late. */
export function LastPartner({ farewell, isBlocked, onBlock }: Props) {
  const { t } = useTranslation('call');
  const { id, partner } = farewell.encounter;
  const { pseudonym } = partner;
  const reason = isBlocked ? 'blocked' : farewell.reason;
  return (
    <div>
      <p>{t(`partedTitle.${reason}`, { pseudonym })}</p>
      {reason === 'blocked' ? null : (
        <BlockButton pseudonym={pseudonym} onBlock={() => onBlock(id)} />
      )}
    </div>
  );
}
