import { Flag, ShieldBan, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../shared/i18n/languageName';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { Partner } from '../../signaling/messages';
import { ControlButton } from './ControlButton';
import styles from './PartnerBar.module.css';

interface Props {
  partner: Partner;
  onStop: () => void;
  onBlock: () => void;
  onReport: () => void;
}

/** Names the partner, and has the buttons to stop, report and block. */
export function PartnerBar({ partner, onStop, onBlock, onReport }: Props) {
  const { t, i18n } = useTranslation('call');
  const { pseudonym, sharedInterests, languages } = partner;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const spoken = languages.map((tag) => languageName(tag, i18n.language));
  const facts = [
    sharedInterests.length > 0 ? t('shared', { interests: list.format(sharedInterests) }) : null,
    spoken.length > 0 ? t('speaks', { languages: list.format(spoken) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <header className={styles.bar}>
      <ControlButton label={t('stop')} onPress={onStop}>
        <X />
      </ControlButton>
      <div className={styles.partner}>
        <h1 className={styles.name} data-focus-target tabIndex={-1}>
          {pseudonym}
        </h1>
        {facts.length > 0 ? <p className={styles.facts}>{facts.join(' · ')}</p> : null}
      </div>
      <div className={styles.actions}>
        <ControlButton label={t('report')} hotkey="R" onPress={onReport}>
          <Flag />
        </ControlButton>
        <ConfirmDialog
          trigger={
            <ControlButton label={t('block')}>
              <ShieldBan />
            </ControlButton>
          }
          title={t('blockTitle', { pseudonym })}
          action={t('blockAction')}
          onConfirm={onBlock}
        >
          {t('blockText')}
        </ConfirmDialog>
      </div>
    </header>
  );
}
