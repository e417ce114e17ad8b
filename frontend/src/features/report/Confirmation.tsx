import { useEffect, useRef } from 'react';
import { Heading } from 'react-aria-components';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../shared/ui/Button';
import { Advice } from './Advice';
import type { FiledReport } from './filing';
import styles from './Report.module.css';

interface Props {
  filed: FiledReport;
  pseudonym: string;
  onNext: (() => void) | undefined;
  onClose: () => void;
}

/** Confirms a report: what was sent, what happens next, and emergency advice. It takes the focus, so that a screen reader reads it once. */
export function Confirmation({ filed, pseudonym, onNext, onClose }: Props) {
  const { t } = useTranslation(['report', 'call']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { category, frames, framesRefused, comment, takenUp } = filed;
  const sent = [
    t('filed.category', { category: t(`categories.${category}`) }),
    frames > 0
      ? t('filed.frames', { count: frames })
      : t(framesRefused ? 'filed.framesRefused' : 'filed.noFrames'),
    t(takenUp ? 'filed.linesGone' : 'filed.lines'),
    comment ? t('filed.comment') : null,
  ].filter((item) => item !== null);
  return (
    <div className={styles.form}>
      <Heading slot="title" level={2} ref={heading} tabIndex={-1} className={styles.title ?? ''}>
        {t('filed.title')}
      </Heading>
      <p>{t('filed.blocked', { pseudonym })}</p>
      <Advice category={category} level={3} />
      <div className={styles.soft}>
        <p>{t('filed.sent')}</p>
        <ul className={styles.list}>
          {sent.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>
          <Trans
            t={t}
            i18nKey="filed.followUp"
            components={{ reports: <Link to="/reports" onClick={onClose} /> }}
          />
        </p>
      </div>
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('filed.done')}</Button>
        {onNext ? (
          <Button look="primary" onPress={onNext}>
            {t('call:meetNext')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
