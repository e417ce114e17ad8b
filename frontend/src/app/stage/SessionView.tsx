import type { UseMutationResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Parted } from '../../features/call/Parted';
import { Waiting } from '../../features/lobby/Waiting';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Callout } from '../../shared/ui/Callout';
import { useObservable } from '../../shared/useObservable';
import type { EndedEncounter, Session } from '../../signaling/session';
import { LastPartner } from './LastPartner';
import type { Stage } from './Stage';
import { TalkView } from './TalkView';
import type { Reporting } from './useReporting';
import { useReportShortcut } from './useShortcuts';

interface Props {
  stage: Stage;
  session: Exclude<Session, { kind: 'idle' }>;
  block: UseMutationResult<unknown, Error, string>;
  reporting: Reporting;
  hasInterests: boolean;
}

/** Shows the search, the talk, or how the talk ended. */
export function SessionView({ stage, session, block, reporting, hasInterests }: Props) {
  const { t } = useTranslation('call');
  const talk = useObservable(stage.talk);
  const online = useObservable(stage.online);
  const errorMessage = useErrorMessage();
  const ended: EndedEncounter | null =
    session.kind === 'parted' ? session : session.kind === 'seeking' ? session.after : null;
  const settled = ended ? settledWith(ended) : null;
  const { open } = reporting;
  const report = useCallback(() => ended && open(ended.encounter), [ended, open]);
  useReportShortcut(ended && settled !== 'reported' ? report : null);

  const blockError = block.error ? (
    <Callout tone="problem" alert>
      {t('blockFailed', { why: errorMessage(block.error) })}
    </Callout>
  ) : null;

  function settledWith({ encounter }: EndedEncounter): 'reported' | 'blocked' | null {
    if (reporting.filed === encounter.id) return 'reported';
    return block.isSuccess && block.variables === encounter.id ? 'blocked' : null;
  }

  if (session.kind === 'seeking') {
    return (
      <Waiting
        session={session}
        online={online}
        hasInterests={hasInterests}
        onCancel={() => stage.stop()}
      >
        {session.after ? (
          <LastPartner
            ended={session.after}
            settled={settled}
            onBlock={() => ended && block.mutate(ended.encounter.id)}
            onReport={report}
          />
        ) : null}
        {blockError}
      </Waiting>
    );
  }
  if (session.kind === 'parted') {
    return (
      <Parted
        ended={session}
        settled={settled}
        onNext={() => stage.seekAgain()}
        onStop={() => stage.stop()}
        onBlock={() => block.mutate(session.encounter.id)}
        onReport={report}
      >
        {blockError}
      </Parted>
    );
  }
  if (!talk) return null;
  return (
    <TalkView
      key={talk.encounter.id}
      stage={stage}
      talk={talk}
      blockError={blockError}
      onBlock={() => block.mutate(talk.encounter.id)}
      onReport={open}
    />
  );
}
