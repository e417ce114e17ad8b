import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import type { Farewell, Session } from '../../signaling/session';
import type { LineState } from '../../signaling/SignalingSocket';

/** Says each change of the session and of the line once. */
export function useAnnouncements(session: Session, line: LineState): void {
  const { t } = useTranslation(['lobby', 'call', 'line']);
  const sentence = sentenceOf(session);
  const started = useRef(false);

  function sentenceOf(now: Session): string {
    switch (now.kind) {
      case 'idle':
        return t('lobby:said.idle');
      case 'seeking': {
        const ended = now.after ? `${farewell(now.after)} ` : '';
        return ended + (now.widened ? t('lobby:said.widened') : t('lobby:said.seeking'));
      }
      case 'connecting':
        return t('call:said.met', { pseudonym: now.encounter.partner.pseudonym });
      case 'talking':
        return t('call:said.talking', { pseudonym: now.encounter.partner.pseudonym });
      case 'parted':
        return farewell(now);
    }
  }

  function farewell({ reason, encounter }: Farewell): string {
    const { pseudonym } = encounter.partner;
    return t('call:said.parted', { title: t(`call:partedTitle.${reason}`, { pseudonym }) });
  }

  useEffect(() => {
    // arriving on the stage is no change
    if (started.current) announce(sentence);
    started.current = true;
  }, [sentence]);

  const down = line.kind === 'waiting' ? t(`line:${line.outage}`) : null;
  const wasDown = useRef(false);
  useEffect(() => {
    if (down !== null) announce(down);
    else if (wasDown.current && line.kind === 'open') announce(t('line:back'));
    if (down !== null) wasDown.current = true;
    else if (line.kind === 'open') wasDown.current = false;
  }, [down, line.kind, t]);
}
