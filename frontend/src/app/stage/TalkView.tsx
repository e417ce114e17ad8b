import { MessageSquareText } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { CallView } from '../../features/call/CallView';
import { ControlButton } from '../../features/call/ControlButton';
import { Controls, NextButton } from '../../features/call/Controls';
import { PartnerBar } from '../../features/call/PartnerBar';
import { toggleCamera, toggleMute } from '../../features/call/toggles';
import { ChatPanel } from '../../features/chat/ChatPanel';
import { useUnread } from '../../features/chat/useUnread';
import { captureFrom } from '../../features/report/captureFrame';
import type { Encounter } from '../../signaling/session';
import { partnerVideo, recentFrames } from './browserDeps';
import type { Stage } from './Stage';
import type { Talk } from './Talk';
import { TalkNotice } from './TalkNotice';
import styles from './TalkView.module.css';
import { useShortcuts, type ShortcutActions } from './useShortcuts';

interface Props {
  stage: Stage;
  talk: Talk;
  onBlock: () => void;
  onReport: (encounter: Encounter) => void;
  blockError: ReactNode;
}

/** Shows a talk: video and chat, or chat alone. */
export function TalkView({ stage, talk, onBlock, onReport, blockError }: Props) {
  const { t } = useTranslation('call');
  const { encounter, chat, link } = talk;
  const { partner } = encounter;
  const [chatOpen, setChatOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const unread = useUnread(chat, chatOpen || !link);

  const keys = useMemo<ShortcutActions>(
    () => ({
      next: () => stage.leave(true),
      mute: () => link && toggleMute(stage.media),
      camera: () => link && toggleCamera(stage.media),
      write: () => {
        // rendered synchronously: the next key must reach the field and not the shortcuts
        flushSync(() => setChatOpen(true));
        field.current?.focus();
      },
      stopWriting: () => whole.current?.querySelector<HTMLElement>('[data-focus-target]')?.focus(),
      report: () => onReport(encounter),
    }),
    [stage, link, encounter, onReport],
  );
  const armed = useShortcuts(true, keys);

  const setFrameSource = useCallback(
    (video: HTMLVideoElement | null) =>
      recentFrames.setSource(encounter.id, video ? captureFrom(video) : null),
    [encounter.id],
  );

  const bar = (
    <PartnerBar
      partner={partner}
      onStop={() => leaveAndStop(stage)}
      onBlock={onBlock}
      onReport={keys.report}
    />
  );
  const hint = armed ? <p className={styles.hint}>{t('escHint')}</p> : null;

  const notice = <TalkNotice talk={talk} />;

  if (!link) {
    return (
      <div ref={whole} className={styles.text}>
        <div className={styles.textTop}>{bar}</div>
        {notice}
        {blockError}
        {hint}
        <ChatPanel
          chat={chat}
          pseudonym={partner.pseudonym}
          field={field}
          beside={<NextButton onNext={keys.next} />}
        />
      </div>
    );
  }

  return (
    <div ref={whole} className={styles.video} data-chat={chatOpen ? 'open' : 'closed'}>
      <div className={styles.call}>
        <CallView
          encounter={encounter}
          link={link}
          media={stage.media}
          partnerVideo={partnerVideo}
          onPartner={setFrameSource}
        />
        <div className={styles.top}>
          {bar}
          {notice}
          {blockError}
        </div>
        {hint}
        <div className={styles.controls}>
          <Controls media={stage.media} onNext={keys.next}>
            <span className={styles.chatButton}>
              <ControlButton
                label={chatOpen ? t('hideChat') : t('chat')}
                aria-expanded={chatOpen}
                onPress={() => setChatOpen(!chatOpen)}
              >
                <MessageSquareText />
                {unread > 0 ? <span className={styles.unread} data-count={unread} /> : null}
              </ControlButton>
            </span>
          </Controls>
        </div>
      </div>
      <div className={styles.chat}>
        <ChatPanel chat={chat} pseudonym={partner.pseudonym} field={field} />
      </div>
    </div>
  );
}

function leaveAndStop(stage: Stage): void {
  stage.leave(false);
  stage.stop();
}
