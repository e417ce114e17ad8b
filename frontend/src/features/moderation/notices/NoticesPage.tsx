import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../shared/i18n/useWhen';
import { bounds } from '../../../shared/rest/bounds';
import { rest } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Segments } from '../../../shared/ui/Segments';
import { moveRow, useCommands } from '../layout/keys';
import { id as part, itemsOf, path, usePages } from '../query';
import type { Items, PublicNotice } from '../types';
import { Ago } from '../ui/Ago';
import { CategoryBadge } from '../ui/Badge';
import { Box } from '../ui/Box';
import { Failure } from '../ui/Failure';
import { Said } from '../ui/Said';
import { ListEnd, View } from '../ui/View';
import styles from './Notices.module.css';

type Which = 'open' | 'all';

/** What people without an account have told us, and our answers. */
export function NoticesPage() {
  const { t } = useTranslation('moderation');
  const [status, setStatus] = useState<Which>('open');
  const list = usePages<Items<PublicNotice>>(['moderation', 'notices', status], 'notices', {
    status,
  });
  const items = itemsOf(list.data);
  useCommands({ j: () => moveRow(1), k: () => moveRow(-1), r: () => void list.refetch() });
  return (
    <View
      title={t('notices.title')}
      aside={t('notices.intro')}
      tools={
        <Segments<Which>
          label={t('notices.status')}
          labelHidden
          value={status}
          onChange={setStatus}
          options={[
            { value: 'open', text: t('notices.open') },
            { value: 'all', text: t('all') },
          ]}
        />
      }
    >
      <ul className={styles.list} aria-label={t('notices.label')}>
        {items.map((notice) => (
          <One key={notice.id} notice={notice} />
        ))}
      </ul>
      <ListEnd
        list={list}
        empty={
          items.length > 0 ? null : t(status === 'open' ? 'notices.empty' : 'notices.emptyAll')
        }
      />
    </View>
  );
}

function One({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation('moderation');
  const when = useWhen();
  return (
    <li className={styles.notice} data-row tabIndex={-1}>
      <div className={styles.what}>
        <p className={styles.head}>
          <CategoryBadge category={notice.category} />
          <span className={styles.quiet}>
            <Ago time={notice.at} />
          </span>
        </p>
        <Said>{notice.text}</Said>
        <dl className={styles.facts}>
          {notice.where ? (
            <>
              <dt>{t('notices.where')}</dt>
              <dd>
                <Said>{notice.where}</Said>
              </dd>
            </>
          ) : null}
          <dt>{t('notices.contact')}</dt>
          <dd>
            <Said>{notice.contact ?? t('notices.noContact')}</Said>
          </dd>
        </dl>
      </div>
      {notice.reply === undefined ? (
        <Reply id={notice.id} />
      ) : (
        <div className={styles.answer}>
          <p className={styles.quiet}>
            {t('notices.answered', { when: when(notice.decidedAt ?? notice.at) })}
          </p>
          <Said>{notice.reply}</Said>
        </div>
      )}
    </li>
  );
}

function Reply({ id }: { id: string }) {
  const { t } = useTranslation('moderation');
  const queries = useQueryClient();
  const [reply, setReply] = useState('');
  const answer = useMutation({
    mutationFn: () => rest.post(path(`notices/${part(id)}/decision`), { reply: reply.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moderation', 'notices'] }),
  });
  const submit = (): void => {
    if (reply.trim() !== '' && !answer.isPending) answer.mutate();
  };
  return (
    <div className={styles.answer}>
      <Box
        label={t('notices.reply')}
        value={reply}
        onChange={setReply}
        most={bounds.NoticeDecisionRequest.reply.maxLength}
        rows={4}
        hint={t('notices.replyHint')}
        onSubmit={submit}
      />
      <Failure of={answer.error} />
      <Button onPress={submit} isDisabled={reply.trim() === ''} isBusy={answer.isPending}>
        {t('notices.submit')}
      </Button>
    </div>
  );
}
