import { useTranslation } from 'react-i18next';
import { PartnerActions } from '../../features/call/Parted';
import type { EndedEncounter } from '../../signaling/session';

interface Props {
  ended: EndedEncounter;
  settled: 'reported' | 'blocked' | null;
  onBlock: () => void;
  onReport: () => void;
}

/** While one is looking again: how the last meeting ended, and a block or report that is not too late. */
export function LastPartner({ ended, settled, onBlock, onReport }: Props) {
  const { t } = useTranslation('call');
  const { pseudonym } = ended.encounter.partner;
  const reason = settled ?? ended.reason;
  return (
    <div>
      <p>{t(`partedTitle.${reason}`, { pseudonym })}</p>
      <PartnerActions pseudonym={pseudonym} reason={reason} onBlock={onBlock} onReport={onReport} />
    </div>
  );
}
