import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../../shared/useObservable';
import styles from './ConnectionBanner.module.css';
import type { Talk } from './Talk';
import { noticeOf } from './talkNotices';

/** Shows what keeps the talk from going on as usual. */
export function TalkNotice({ talk }: { talk: Talk }) {
  const { t } = useTranslation('connection');
  const notice = noticeOf(talk.encounter.mode, useObservable(talk.state));
  if (!notice) return null;
  const { pseudonym } = talk.encounter.partner;
  return (
    <div className={styles.banner} data-testid="talk-notice">
      <CloudOff size={20} aria-hidden="true" />
      <p>{t(`talk.${notice}`, { pseudonym })}</p>
    </div>
  );
}
