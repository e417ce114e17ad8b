import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Deletion } from '../../features/account/Deletion';
import { Export } from '../../features/account/Export';
import { isSuspendedOrBanned } from '../../features/account/standing';
import { useAccount, useSignOut } from '../../features/account/useAccount';
import { Sanctions } from '../../features/moderation/person/Sanctions';
import { useTimeLeft } from '../../features/moderation/person/useTimeLeft';
import { en } from '../../shared/i18n/en';
import { isKey } from '../../shared/i18n/isKey';
import { useDateTimeFormat } from '../../shared/i18n/useDateTimeFormat';
import type { Standing } from '../../shared/rest/types';
import { Button } from '../../shared/ui/Button';
import { Page } from '../../shared/ui/Page';

const good: Standing = { kind: 'good', warningUnread: false };

/**
 * The standing of the account and its reasons. A suspended or banned account may open no other page, so export and
 * deletion are here.
 */
export default function StandingPage() {
  const { t } = useTranslation('standing');
  const { data: account } = useAccount();
  const signOut = useSignOut();
  useFreshSession();
  const when = useDateTimeFormat();
  const { kind, until = '' } = account?.standing ?? good;
  const { text: left } = useTimeLeft(until);
  const known = isKey(kind, en.standing.title) ? kind : 'good';
  return (
    <Page title={t(`title.${known}`)} intro={t(`intro.${known}`, { left, when: when(until) })}>
      <Sanctions />
      {isSuspendedOrBanned(account) ? (
        <>
          <Export />
          <Deletion />
          <div>
            <Button onPress={() => signOut.mutate(undefined)}>{t('signOut')}</Button>
          </div>
        </>
      ) : null}
    </Page>
  );
}

/** Reads the session again: the standing may have changed, or the session may have ended. */
function useFreshSession(): void {
  const queries = useQueryClient();
  useEffect(() => void queries.invalidateQueries({ queryKey: ['session'] }), [queries]);
}
