import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import { liveEncounter, type EndedEncounter, type Session } from '../../signaling/session';
import type { ConnectionState, Outage } from '../../signaling/SignalingSocket';
import { closeReason } from './closeReasons';
import type { Talk } from './Talk';
import { noticeOf, reliefOf } from './talkNotices';

type Words = TFunction<['lobby', 'call', 'connection']>;

/** Announces each change of the session and of the connection once. Changes that come together form one announcement. */
export function useAnnouncements(
  session: Session,
  connection: ConnectionState,
  talk: Talk | null,
): void {
  const { t } = useTranslation(['lobby', 'call', 'connection']);
  // neither the first rendering nor another language is a change
  const before = useRef({ session, connection });
  useTalkAnnouncements(talk);
  const announcedOutage = useRef<Outage | null>(null);

  useEffect(() => {
    const was = before.current;
    before.current = { session, connection };
    const sentences = [];
    if (
      connection.kind === 'down' &&
      connection.outage !== announcedOutage.current &&
      !liveEncounter(session)
    ) {
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

/** Announces what a talk tells its people when its server or its partner goes or comes. */
function useTalkAnnouncements(talk: Talk | null): void {
  const { t } = useTranslation('connection');
  useEffect(() => {
    if (!talk) return;
    const { mode, partner } = talk.encounter;
    let before = talk.state.get();
    return talk.state.watch(() => {
      const was = before;
      before = talk.state.get();
      const notice = noticeOf(mode, before) ?? reliefOf(was, before);
      if (notice) announce(t(`talk.${notice}`, { pseudonym: partner.pseudonym }));
    });
  }, [talk, t]);
}

/** Names the part of a session whose change is announced; figures do not count. */
function announcedState(session: Session): string {
  switch (session.kind) {
    case 'idle':
      return 'idle';
    case 'halted':
      return `halted, ${session.why}`;
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
    case 'halted':
      return `${t('connection:halted.title')} ${t(`connection:halted.${now.why}`)}`;
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
