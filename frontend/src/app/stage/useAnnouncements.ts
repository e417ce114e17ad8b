import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import { liveEncounter, type EndedEncounter, type Session } from '../../signaling/session';
import type { ConnectionState, Outage } from '../../signaling/SignalingSocket';
import { closeReason } from './closeReasons';

type Words = TFunction<['lobby', 'call', 'connection']>;

/** Announces each change of the session and of the connection once. Changes that come together form one announcement. */
export function useAnnouncements(session: Session, connection: ConnectionState): void {
  const { t } = useTranslation(['lobby', 'call', 'connection']);
  // neither the first rendering nor another language is a change
  const before = useRef({ session, connection });
  const announcedOutage = useRef<Outage | null>(null);

  useEffect(() => {
    const was = before.current;
    before.current = { session, connection };
    const sentences = [];
    if (connection.kind === 'down' && connection.outage !== announcedOutage.current) {
      // each failed attempt reports the same outage again, which is announced once
      announcedOutage.current = connection.outage;
      sentences.push(t(`connection:${connection.outage}`));
    } else if (connection.kind === 'open' && announcedOutage.current !== null) {
      announcedOutage.current = null;
      sentences.push(t('connection:reconnected'));
    }
    if (connection.kind === 'refused') {
      // the end of the session needs no announcement of its own
      announcedOutage.current = null;
      if (was.connection.kind !== 'refused')
        sentences.push(t(`connection:${closeReason(connection.code)}.title`));
    } else if (announcedState(session) !== announcedState(was.session)) {
      sentences.push(sentenceFor(t, was.session, session));
    }
    if (sentences.length > 0) announce(sentences.join(' '));
  }, [session, connection, t]);
}

/** Names the part of a session whose change is announced; figures do not count. */
function announcedState(session: Session): string {
  switch (session.kind) {
    case 'idle':
      return 'idle';
    case 'seeking':
      return session.widened ? 'seeking, widened' : 'seeking';
    case 'connecting':
    case 'talking':
    case 'parted':
      return `${session.kind} ${session.encounter.id}`;
  }
}

function sentenceFor(t: Words, was: Session, now: Session): string {
  switch (now.kind) {
    case 'idle':
      return t('lobby:announcements.idle');
    case 'seeking': {
      const ended = now.after && liveEncounter(was) ? `${endSentence(t, now.after)} ` : '';
      return (
        ended + (now.widened ? t('lobby:announcements.widened') : t('lobby:announcements.seeking'))
      );
    }
    case 'connecting':
      return t('call:announcements.met', { pseudonym: now.encounter.partner.pseudonym });
    case 'talking':
      return t('call:announcements.talking', { pseudonym: now.encounter.partner.pseudonym });
    case 'parted':
      return endSentence(t, now);
  }
}

function endSentence(t: Words, { reason, encounter }: EndedEncounter): string {
  const { pseudonym } = encounter.partner;
  return t('call:announcements.parted', { title: t(`call:partedTitle.${reason}`, { pseudonym }) });
}
