import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggle } from '../../../shared/ui/Tick';
import { Ask } from '../ui/Ask';
import styles from './KeyList.module.css';
import { keysAreOn, switchKeys } from './keys';
import { keyTable } from './keyTable';

const parts = ['everywhere', 'inQueue', 'inCase'] as const;

/** All keys, and the switch that makes the single ones do nothing. */
export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const [on, setOn] = useState(keysAreOn);
  return (
    <Ask title={t('keys.title')} isOpen={isOpen} onClose={onClose} wide>
      <p className={styles.intro}>{t('keys.intro')}</p>
      <div className={styles.parts}>
        {parts.map((part) => (
          <section key={part}>
            <h3 className={styles.heading}>{t(`keys.${part}`)}</h3>
            <dl className={styles.list}>
              {keyTable[part].map(([word, keys]) => (
                <Fragment key={word}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.words.${word}`)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Toggle
        isSelected={on}
        onChange={(next) => {
          setOn(next);
          switchKeys(next);
        }}
      >
        {t('keys.on')}
      </Toggle>
    </Ask>
  );
}
