import { useTranslation } from 'react-i18next';
import { PartnerActions } from '../../features/call/Parted';
import type { EndedEncounter } from '../../signaling/session';

interface Props {
  ended: EndedEncounter;
  settled: 'reported' | 'blocked' | null;
  onBlock: () => void;
  onReport: () => void;
}

/** Shown during the next search: how the last encounter ended, and the buttons to block or report that partner. */
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
