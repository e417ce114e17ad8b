import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Parted } from '../../features/call/Parted';
import { useBlock } from '../../features/history/useBlocks';
import { usePreferences } from '../../features/lobby/usePreferences';
import { Waiting } from '../../features/lobby/Waiting';
import { useSentence } from '../../shared/rest/useSentence';
import { Notice } from '../../shared/ui/Notice';
import { useObservable } from '../../shared/useObservable';
import { Header } from '../shell/Header';
import { LastPartner } from './LastPartner';
import { LineBanner } from './LineBanner';
import { LineEnd } from './LineEnd';
import { MeetingView } from './MeetingView';
import styles from './StagePage.module.css';
import { Start } from './Start';
import { useAnnouncements } from './useAnnouncements';
import { useKeptFocus } from './useKeptFocus';
import { useStage } from './useStage';

/** The stage: from the mirror before the first meeting through waiting and talking, and round again. */
export function StagePage() {
  const { t } = useTranslation('call');
  const [preferences, change] = usePreferences();
  const stage = useStage(preferences.keepLooking);
  const session = useObservable(stage.session);
  const meeting = useObservable(stage.meeting);
  const line = useObservable(stage.line.state);
  const online = useObservable(stage.online);
  const queries = useQueryClient();
  const block = useBlock();
  const sentence = useSentence();
  const box = useRef<HTMLElement>(null);
  useAnnouncements(session, line);
  useKeptFocus(box, line.kind === 'refused' ? 'refused' : session.kind);

  if (line.kind === 'refused') {
    return (
      <main ref={box} className={styles.stage} id="content">
        <LineEnd
          code={line.code}
          onReconnect={() => stage.takeOver()}
          onSignedOut={() => queries.setQueryData(['session'], null)}
        />
      </main>
    );
  }

  const banner = <LineBanner line={line} onRetry={() => stage.line.retryNow()} />;
  const trouble = block.error ? (
    <Notice tone="problem" alert>
      {t('blockFailed', { why: sentence(block.error) })}
    </Notice>
  ) : null;

  if (session.kind === 'idle') {
    return (
      <>
        <title>Serendip</title>
        <Header />
        {banner}
        <main ref={box} id="content">
          <Start stage={stage} preferences={preferences} onChange={change} />
        </main>
      </>
    );
  }

  return (
    <main ref={box} id="content" className={styles.stage} data-kind={session.kind}>
      {banner}
      {session.kind === 'seeking' ? (
        <Waiting
          session={session}
          online={online}
          hasInterests={preferences.interests.length > 0}
          onCancel={() => stage.stop()}
        >
          {session.after ? (
            <LastPartner
              farewell={session.after}
              isBlocked={block.isSuccess && block.variables === session.after.encounter.id}
              onBlock={block.mutate}
            />
          ) : null}
          {trouble}
        </Waiting>
      ) : null}
      {session.kind === 'parted' ? (
        <Parted
          farewell={session}
          onNext={() => stage.seekAgain()}
          onStop={() => stage.stop()}
          onBlock={() => block.mutate(session.encounter.id)}
        >
          {trouble}
        </Parted>
      ) : null}
      {meeting && (session.kind === 'connecting' || session.kind === 'talking') ? (
        <MeetingView
          key={meeting.encounter.id}
          stage={stage}
          meeting={meeting}
          trouble={trouble}
          onBlock={() => block.mutate(meeting.encounter.id)}
        />
      ) : null}
    </main>
  );
}
