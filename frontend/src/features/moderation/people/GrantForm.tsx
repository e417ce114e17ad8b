import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/Button';
import { Switch } from '../../../shared/ui/Checkbox';
import { roles, type Member, type Role } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { ModalDialog, DialogButtons } from '../ui/ModalDialog';
import { Select } from '../ui/Select';
import styles from './People.module.css';
import { useGrant } from './usePeople';

const meaning: Record<Role, 'toUser' | 'toModerator' | 'toAdministrator'> = {
  USER: 'toUser',
  MODERATOR: 'toModerator',
  ADMINISTRATOR: 'toAdministrator',
};

/** Grants or withdraws a role, and explains the effect. */
export function GrantForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const [role, setRole] = useState(member.role);
  const [childSafety, setChildSafety] = useState(member.childSafety);
  const grant = useGrant();
  const moderates = role !== 'USER';
  const allowed = moderates && childSafety;
  const same = role === member.role && allowed === member.childSafety;
  return (
    <ModalDialog
      title={t('people.changeTitle', { name: member.username })}
      isOpen
      onClose={onClose}
    >
      <Select
        label={t('people.columns.role')}
        value={role}
        onChange={setRole}
        options={roles.map((value) => ({ value, text: t(`people.roles.${value}`) }))}
      />
      {moderates ? (
        <Switch isSelected={childSafety} onChange={setChildSafety}>
          {t('people.childSafety')}
        </Switch>
      ) : null}
      <div className={styles.meaning}>
        {role === member.role ? null : (
          <p>
            {t('people.changeText', {
              before: t(`people.roles.${member.role}`),
              after: t(`people.roles.${role}`),
            })}{' '}
            {t(`people.${meaning[role]}`)}
          </p>
        )}
        {allowed === member.childSafety ? null : (
          <p>{t(allowed ? 'people.childSafetyOn' : 'people.childSafetyOff')}</p>
        )}
      </div>
      <AdminErrorNotice of={grant.error} />
      <DialogButtons>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={same}
          isBusy={grant.isPending}
          onPress={() =>
            grant.mutate({ id: member.id, role, childSafety: allowed }, { onSuccess: onClose })
          }
        >
          {t('save')}
        </Button>
      </DialogButtons>
    </ModalDialog>
  );
}
