import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../features/account/useAccount';
import { useBlock } from '../../features/history/useBlocks';
import { usePreferences } from '../../features/lobby/usePreferences';
import { Warning } from '../../features/moderation/person/Warning';
import { ReportDialog } from '../../features/report/ReportDialog';
import { useKeptFocus } from '../../shared/useKeptFocus';
import { useObservable } from '../../shared/useObservable';
import type { Encounter } from '../../signaling/session';
import { Header } from '../shell/Header';
import { LineBanner } from './LineBanner';
import { LineEnd } from './LineEnd';
import { Scene } from './Scene';
import styles from './StagePage.module.css';
import { Start } from './Start';
import { useAnnouncements } from './useAnnouncements';
import { useReporting } from './useReporting';
import { useStage } from './useStage';
import { useStanding } from './useStanding';
import { stills } from './world';

/** The stage: from the mirror before the first meeting through waiting and talking, and round again. */
export function StagePage() {
  const { t } = useTranslation();
  const [preferences, change] = usePreferences();
  const [reported, setReported] = useState<Encounter | null>(null);
  // nobody new is met while a report is being written
  const stage = useStage(preferences.keepLooking && reported === null);
  const session = useObservable(stage.session);
  const line = useObservable(stage.line.state);
  const { data: account } = useAccount();
  const queries = useQueryClient();
  const block = useBlock();
  const reporting = useReporting(stage, session, reported, setReported);
  const { isWarned, pausedUntil, refresh } = useStanding(stage, session, line, account?.standing);
  const box = useRef<HTMLElement>(null);
  const place = line.kind === 'refused' ? 'refused' : isWarned ? 'warned' : session.kind;
  useAnnouncements(session, line);
  useKeptFocus(box, `${place} ${reported ? 'reporting' : ''}`);

  const banner = <LineBanner line={line} onRetry={() => stage.line.retryNow()} />;

  const scene = () => {
    if (line.kind === 'refused') {
      return (
        <main ref={box} className={styles.stage} id="content" tabIndex={-1}>
          <LineEnd
            code={line.code}
            onReconnect={() => stage.takeOver()}
            onSignedOut={() => queries.setQueryData(['session'], null)}
          />
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
              <Warning />
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
        <Scene
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
      {scene()}
      {reported ? (
        <ReportDialog
          key={reported.id}
          target={{ encounterId: reported.id, pseudonym: reported.partner.pseudonym }}
          isLive={reporting.isLive}
          stills={() => stills.of(reported.id)}
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
