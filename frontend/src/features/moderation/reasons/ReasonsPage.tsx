import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/Button';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { Badge } from '../ui/Badge';
import { UntrustedText } from '../ui/UntrustedText';
import { View } from '../ui/View';
import { ReasonForm } from './ReasonForm';
import styles from './Reasons.module.css';
import { useDeleteReasonText, useReasonTexts, type Draft } from './useReasonTexts';

/** The saved reason texts for decisions. */
export function ReasonsPage() {
  const { t } = useTranslation('moderation');
  const texts = useReasonTexts();
  const remove = useDeleteReasonText();
  const [draft, setDraft] = useState<Draft | null>(null);
  const error = texts.error ?? remove.error;
  return (
    <View
      title={t('reasons.title')}
      aside={t('reasons.intro')}
      tools={
        <Button look="primary" onPress={() => setDraft({ name: '', rule: '', facts: '' })}>
          {t('reasons.add')}
        </Button>
      }
    >
      <AdminErrorNotice of={error} />
      {texts.data?.length === 0 ? <p className={styles.quiet}>{t('reasons.empty')}</p> : null}
      <ul className={styles.list}>
        {texts.data?.map((text) => (
          <li key={text.id} className={styles.text}>
            <div className={styles.head}>
              <h2 className={styles.name}>{text.name}</h2>
              <Badge>{t(text.kind ? `kinds.${text.kind}` : 'reasons.anyKind')}</Badge>
              <div className={styles.buttons}>
                <Button
                  look="bare"
                  aria-label={`${t('edit')}: ${text.name}`}
                  onPress={() => setDraft(text)}
                >
                  {t('edit')}
                </Button>
                <ConfirmDialog
                  trigger={
                    <Button look="bare" aria-label={`${t('delete')}: ${text.name}`}>
                      {t('delete')}
                    </Button>
                  }
                  title={t('reasons.deleteTitle', { name: text.name })}
                  action={t('delete')}
                  onConfirm={() => remove.mutate(text.id)}
                >
                  {t('reasons.deleteText')}
                </ConfirmDialog>
              </div>
            </div>
            <p className={styles.rule}>{text.rule}</p>
            <UntrustedText>{text.facts}</UntrustedText>
          </li>
        ))}
      </ul>
      {draft ? (
        <ReasonForm key={draft.id ?? ''} start={draft} onClose={() => setDraft(null)} />
      ) : null}
    </View>
  );
}
