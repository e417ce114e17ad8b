import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { rest } from '../../../shared/rest/rest';
import type { AuditState } from '../../../shared/rest/types';
import { Button } from '../../../shared/ui/Button';
import { actionLabel } from '../actions';
import { itemsOf, path, usePages } from '../query';
import type { AuditEntry, Items } from '../types';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { ListFooter, View } from '../ui/View';
import styles from './Audit.module.css';
import { AuditTable } from './AuditTable';

const nothing = { action: '', by: '', subject: '', from: '', until: '' };
type Filter = typeof nothing;

/** The filter, kept in the URL, so that it is restored after the visit of a case. */
function useFilter(): [Filter, (filter: Filter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(
    Object.keys(nothing).map((name) => [name, search.get(name) ?? '']),
  ) as Filter;
  const change = (wanted: Filter): void => {
    const given = Object.entries(wanted).filter(([, value]) => value !== '');
    setSearch(new URLSearchParams(given), { replace: true });
  };
  return [filter, change];
}

/** The length of what is filtered by, as `AuditQuery` has it on the server; a test compares them. */
const maxFilterLength = 64;

/** The audit log, with its filter and the state of its hash chain. */
export function AuditPage() {
  const { t } = useTranslation('moderation');
  const [filter, setFilter] = useFilter();
  const [draft, setDraft] = useState(filter);
  const list = usePages<Items<AuditEntry>>(
    ['moderation', 'audit', JSON.stringify(filter)],
    'audit',
    filter,
  );
  const actions = useQuery({
    queryKey: ['moderation', 'audit-actions'],
    queryFn: ({ signal }) => rest.get<Items<string>>(path('audit/actions'), signal),
    staleTime: 300_000,
  });
  const items = itemsOf(list.data);
  const apply = (): void => setFilter(draft);
  const write = (name: keyof Filter) => (value: string) => setDraft({ ...draft, [name]: value });
  return (
    <View title={t('audit.title')} aside={<Chain />}>
      <form
        className={styles.filter}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Select
          label={t('audit.action')}
          value={draft.action}
          onChange={(action) => {
            setDraft({ ...draft, action });
            setFilter({ ...draft, action });
          }}
          options={[
            { value: '', text: t('all') },
            ...(actions.data?.items ?? []).map((value) => ({ value, text: actionLabel(value, t) })),
          ]}
        />
        <TextBox
          label={t('audit.actor')}
          value={draft.by}
          onChange={write('by')}
          maxLength={maxFilterLength}
          onSubmit={apply}
        />
        <TextBox
          label={t('audit.subject')}
          value={draft.subject}
          onChange={write('subject')}
          maxLength={maxFilterLength}
          onSubmit={apply}
        />
        <TextBox
          label={t('audit.from')}
          value={draft.from}
          onChange={write('from')}
          maxLength={10}
          type="date"
          onSubmit={apply}
        />
        <TextBox
          label={t('audit.until')}
          value={draft.until}
          onChange={write('until')}
          maxLength={10}
          type="date"
          onSubmit={apply}
        />
        <div className={styles.buttons}>
          <Button type="submit">{t('audit.filter')}</Button>
          <Button
            look="bare"
            onPress={() => {
              setDraft(nothing);
              setFilter(nothing);
            }}
          >
            {t('audit.clear')}
          </Button>
        </div>
      </form>
      {items.length > 0 ? <AuditTable entries={items} /> : null}
      <ListFooter list={list} empty={items.length > 0 ? null : t('audit.empty')} />
    </View>
  );
}

/** Whether the chain of hashes held when it was last verified. */
function Chain() {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const { data } = useQuery({
    queryKey: ['moderation', 'audit-state'],
    queryFn: ({ signal }) => rest.get<AuditState>(path('audit/state'), signal),
  });
  if (!data) return <>{t('audit.intro')}</>;
  const count = t('audit.entries', { count: data.entries });
  const verified = when(data.verifiedAt ?? '');
  if (data.intact === undefined) return <>{`${count} · ${t('audit.unverified')}`}</>;
  if (data.intact) return <>{`${count} · ${t('audit.intact', { when: verified })}`}</>;
  return (
    <b className={styles.broken}>
      {count} · {t('audit.broken', { id: data.brokenAt ?? '?', when: verified })}
    </b>
  );
}
