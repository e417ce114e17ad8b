import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../../shared/ui/Checkbox';
import { ModalDialog } from '../ui/ModalDialog';
import { shortcutsEnabled, setShortcutsEnabled } from './shortcuts';
import styles from './ShortcutsDialog.module.css';
import { shortcutTable } from './shortcutTable';

const parts = ['everywhere', 'inQueue', 'inCase'] as const;

/** All shortcuts, and the switch that disables single keys. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const [on, setOn] = useState(shortcutsEnabled);
  return (
    <ModalDialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} wide>
      <p className={styles.intro}>{t('keys.intro')}</p>
      <div className={styles.parts}>
        {parts.map((part) => (
          <section key={part}>
            <h3 className={styles.heading}>{t(`keys.${part}`)}</h3>
            <dl className={styles.list}>
              {shortcutTable[part].map(([command, keys]) => (
                <Fragment key={command}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.commands.${command}`)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        isSelected={on}
        onChange={(next) => {
          setOn(next);
          setShortcutsEnabled(next);
        }}
      >
        {t('keys.on')}
      </Switch>
    </ModalDialog>
  );
}
