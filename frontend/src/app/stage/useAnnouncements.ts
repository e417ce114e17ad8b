import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import { liveEncounter, type Farewell, type Session } from '../../signaling/session';
import type { LineState, Outage } from '../../signaling/SignalingSocket';
import { endOf } from './lineEnds';

type Words = TFunction<['lobby', 'call', 'line']>;

/** Says each change of the session and of the line once, and what changes together in one breath. */
export function useAnnouncements(session: Session, line: LineState): void {
  const { t } = useTranslation(['lobby', 'call', 'line']);
  // arriving on the stage is no change, and another language is none either
  const before = useRef({ session, line });
  const told = useRef<Outage | null>(null);

  useEffect(() => {
    const was = before.current;
    before.current = { session, line };
    const news = [];
    if (line.kind === 'waiting' && line.outage !== told.current) {
      // every try to connect fails anew, which is no news
      told.current = line.outage;
      news.push(t(`line:${line.outage}`));
    } else if (line.kind === 'open' && told.current !== null) {
      told.current = null;
      news.push(t('line:back'));
    }
    if (line.kind === 'refused') {
      // that nobody is met any more goes without saying
      told.current = null;
      if (was.line.kind !== 'refused') news.push(t(`line:${endOf(line.code)}.title`));
    } else if (place(session) !== place(was.session)) {
      news.push(sentence(t, was.session, session));
    }
    if (news.length > 0) announce(news.join(' '));
  }, [session, line, t]);
}

/** Sessions in the same place differ in figures only. */
function place(session: Session): string {
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

function sentence(t: Words, was: Session, now: Session): string {
  switch (now.kind) {
    case 'idle':
      return t('lobby:said.idle');
    case 'seeking': {
      const ended = now.after && liveEncounter(was) ? `${farewell(t, now.after)} ` : '';
      return ended + (now.widened ? t('lobby:said.widened') : t('lobby:said.seeking'));
    }
    case 'connecting':
      return t('call:said.met', { pseudonym: now.encounter.partner.pseudonym });
    case 'talking':
      return t('call:said.talking', { pseudonym: now.encounter.partner.pseudonym });
    case 'parted':
      return farewell(t, now);
  }
}

function farewell(t: Words, { reason, encounter }: Farewell): string {
  const { pseudonym } = encounter.partner;
  return t('call:said.parted', { title: t(`call:partedTitle.${reason}`, { pseudonym }) });
}
