import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { bounds } from '../../../shared/rest/bounds';
import { rest } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { SegmentedControl } from '../../../shared/ui/SegmentedControl';
import { moveRow, useShortcuts } from '../layout/shortcuts';
import { segment, itemsOf, path, usePages } from '../query';
import type { Items, PublicNotice } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { CategoryBadge } from '../ui/Badge';
import { TextBox } from '../ui/TextBox';
import { RelativeTime } from '../ui/Time';
import { UntrustedText } from '../ui/UntrustedText';
import { ListFooter, View } from '../ui/View';
import styles from './Notices.module.css';

type StatusFilter = 'open' | 'all';

/** Notices from people without an account, and the answers. */
export function NoticesPage() {
  const { t } = useTranslation('moderation');
  const [status, setStatus] = useState<StatusFilter>('open');
  const list = usePages<Items<PublicNotice>>(['moderation', 'notices', status], 'notices', {
    status,
  });
  const items = itemsOf(list.data);
  useShortcuts({ j: () => moveRow(1), k: () => moveRow(-1), r: () => void list.refetch() });
  return (
    <View
      title={t('notices.title')}
      aside={t('notices.intro')}
      tools={
        <SegmentedControl<StatusFilter>
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
          <NoticeEntry key={notice.id} notice={notice} />
        ))}
      </ul>
      <ListFooter
        list={list}
        empty={
          items.length > 0 ? null : t(status === 'open' ? 'notices.empty' : 'notices.emptyAll')
        }
      />
    </View>
  );
}

function NoticeEntry({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  return (
    <li className={styles.notice} data-row tabIndex={-1}>
      <div className={styles.content}>
        <p className={styles.head}>
          <CategoryBadge category={notice.category} />
          <span className={styles.quiet}>
            <RelativeTime time={notice.at} />
          </span>
        </p>
        <UntrustedText>{notice.text}</UntrustedText>
        <dl className={styles.facts}>
          {notice.where ? (
            <>
              <dt>{t('notices.where')}</dt>
              <dd>
                <UntrustedText>{notice.where}</UntrustedText>
              </dd>
            </>
          ) : null}
          <dt>{t('notices.contact')}</dt>
          <dd>
            <UntrustedText>{notice.contact ?? t('notices.noContact')}</UntrustedText>
          </dd>
        </dl>
      </div>
      {notice.reply === undefined ? (
        <ReplyForm id={notice.id} />
      ) : (
        <div className={styles.answer}>
          <p className={styles.quiet}>
            {t('notices.answered', { when: when(notice.decidedAt ?? notice.at) })}
          </p>
          <UntrustedText>{notice.reply}</UntrustedText>
        </div>
      )}
    </li>
  );
}

function ReplyForm({ id }: { id: string }) {
  const { t } = useTranslation('moderation');
  const queries = useQueryClient();
  const [reply, setReply] = useState('');
  const answer = useMutation({
    mutationFn: () => rest.post(path(`notices/${segment(id)}/decision`), { reply: reply.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moderation', 'notices'] }),
  });
  const submit = (): void => {
    if (reply.trim() !== '' && !answer.isPending) answer.mutate();
  };
  return (
    <div className={styles.answer}>
      <TextBox
        label={t('notices.reply')}
        value={reply}
        onChange={setReply}
        maxLength={bounds.NoticeDecisionRequest.reply.maxLength}
        rows={4}
        hint={t('notices.replyHint')}
        onSubmit={submit}
      />
      <AdminErrorNotice of={answer.error} />
      <Button onPress={submit} isDisabled={reply.trim() === ''} isBusy={answer.isPending}>
        {t('notices.submit')}
      </Button>
    </div>
  );
}
