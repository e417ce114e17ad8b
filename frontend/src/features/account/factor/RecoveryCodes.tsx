import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../shared/download';
import { Button } from '../../../shared/ui/Button';
import { CopyButton } from '../../../shared/ui/CopyButton';
import styles from '../Account.module.css';

interface Props {
  codes: readonly string[];
  onDone: () => void;
}

/** The recovery codes, shown once only, with buttons to copy and download them. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { t } = useTranslation('factor');
  const text = codes.join('\n');
  return (
    <section className={styles.panel} aria-labelledby="recovery-title">
      <h3 id="recovery-title">{t('recovery.title')}</h3>
      <p>{t('recovery.text')}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <CopyButton text={text}>{t('recovery.copy')}</CopyButton>
        <Button onPress={() => download('serendip-recovery-codes.txt', 'text/plain', `${text}\n`)}>
          <Download size={20} aria-hidden="true" />
          {t('recovery.download')}
        </Button>
        <Button look="primary" onPress={onDone}>
          {t('recovery.done')}
        </Button>
      </div>
    </section>
  );
}
