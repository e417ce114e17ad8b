import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../features/account/useAccount';
import { useBlock } from '../../features/history/useBlocks';
import { usePreferences } from '../../features/lobby/usePreferences';
import { WarningView } from '../../features/moderation/person/WarningView';
import { ReportDialog } from '../../features/report/ReportDialog';
import { useFocusRecovery } from '../../shared/useFocusRecovery';
import { useObservable } from '../../shared/useObservable';
import type { Encounter } from '../../signaling/session';
import { Header } from '../shell/Header';
import { ArrivalView } from './ArrivalView';
import { recentFrames } from './browserDeps';
import { ConnectionBanner } from './ConnectionBanner';
import { ConnectionClosed } from './ConnectionClosed';
import { MetElsewhere } from './MetElsewhere';
import { SessionView } from './SessionView';
import styles from './StagePage.module.css';
import { Start } from './Start';
import { useAnnouncements } from './useAnnouncements';
import { useReporting } from './useReporting';
import { useStage } from './useStage';
import { useStanding } from './useStanding';

/** The stage: the preview before the first encounter, the search, the talk and its end. */
export function StagePage() {
  const { t } = useTranslation();
  const [preferences, change] = usePreferences();
  const [reported, setReported] = useState<Encounter | null>(null);
  // no new search begins while a report is being written
  const stage = useStage(preferences.keepLooking && reported === null);
  const session = useObservable(stage.session);
  const connection = useObservable(stage.connection.state);
  const arrival = useObservable(stage.arrival.state);
  const talk = useObservable(stage.talk);
  const heldBack = useObservable(stage.heldBack);
  const { data: account } = useAccount();
  const queries = useQueryClient();
  const block = useBlock();
  const reporting = useReporting(stage, session, reported, setReported);
  const { isWarned, pausedUntil, refresh } = useStanding(
    stage,
    session,
    connection,
    account?.standing,
  );
  const box = useRef<HTMLElement>(null);
  const view =
    connection.kind === 'refused'
      ? 'refused'
      : arrival !== 'here'
        ? arrival
        : isWarned
          ? 'warned'
          : session.kind;
  useAnnouncements(session, connection, talk);
  useFocusRecovery(box, `${view} ${reported ? 'reporting' : ''}`);

  // a talk tells by itself what the server's absence means for it
  const banner = talk ? null : (
    <ConnectionBanner connection={connection} onRetry={() => stage.connection.retryNow()} />
  );

  const content = () => {
    if (connection.kind === 'refused') {
      return (
        <main ref={box} className={styles.stage} id="content" tabIndex={-1}>
          <ConnectionClosed
            code={connection.code}
            onReconnect={() => stage.takeOver()}
            onSignedOut={() => queries.setQueryData(['session'], null)}
          />
        </main>
      );
    }
    if (arrival !== 'here') {
      return (
        <main ref={box} className={styles.stage} id="content" tabIndex={-1}>
          {banner}
          <ArrivalView arrival={arrival} onTakeOver={() => stage.arrival.takeOver()} />
        </main>
      );
    }
    if (isWarned || session.kind === 'idle') {
      return (
        <>
          <title>{t('name')}</title>
          <Header />
          <main ref={box} id="content" tabIndex={-1}>
            {banner}
            {isWarned ? (
              <WarningView />
            ) : (
              <Start
                stage={stage}
                preferences={preferences}
                onChange={change}
                pausedUntil={pausedUntil}
                onPauseOver={refresh}
              />
            )}
          </main>
        </>
      );
    }
    return (
      <main ref={box} id="content" tabIndex={-1} className={styles.stage} data-kind={session.kind}>
        {banner}
        <SessionView
          stage={stage}
          session={session}
          block={block}
          reporting={reporting}
          hasInterests={preferences.interests.length > 0}
        />
      </main>
    );
  };

  return (
    <>
      {content()}
      {talk && heldBack ? <MetElsewhere pseudonym={talk.encounter.partner.pseudonym} /> : null}
      {reported ? (
        <ReportDialog
          key={reported.id}
          target={{ encounterId: reported.id, pseudonym: reported.partner.pseudonym }}
          isLive={reporting.isLive}
          captureFrames={() => recentFrames.of(reported.id)}
          onChosen={reporting.chosen}
          onFiled={reporting.done}
          onNext={() => {
            reporting.close();
            stage.seekAgain();
          }}
          onClose={reporting.close}
        />
      ) : null}
    </>
  );
}
