import { ShieldBan } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';

interface Props {
  pseudonym: string;
  onBlock: () => void;
}

/** Blocks a partner who has left. */
export function BlockButton({ pseudonym, onBlock }: Props) {
  const { t } = useTranslation('call');
  return (
    <ConfirmDialog
      trigger={
        <Button look="bare" aria-label={t('blockNamed', { pseudonym })}>
          <ShieldBan size={18} aria-hidden="true" />
          {t('block')}
        </Button>
      }
      title={t('blockTitle', { pseudonym })}
      action={t('blockAction')}
      onConfirm={onBlock}
    >
      {t('blockText')}
    </ConfirmDialog>
  );
}
