import type { UseMutationResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Parted } from '../../features/call/Parted';
import { Waiting } from '../../features/lobby/Waiting';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Callout } from '../../shared/ui/Callout';
import { useObservable } from '../../shared/useObservable';
import type { EndedEncounter, Session } from '../../signaling/session';
import { Halted } from './Halted';
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
  const { t, i18n } = useTranslation(['call', 'connection']);
  const talk = useObservable(stage.talk);
  const online = useObservable(stage.online);
  const errorMessage = useErrorMessage();
  const unsent = useObservable(stage.unsent);
  const ended: EndedEncounter | null =
    session.kind === 'parted' ? session : 'after' in session ? session.after : null;
  const settled = ended ? settledWith(ended) : null;
  const { open } = reporting;
  const report = useCallback(() => ended && open(ended.encounter), [ended, open]);
  useReportShortcut(ended && settled !== 'reported' ? report : null);

  const blockError = block.error ? (
    <Callout tone="problem" alert>
      {t('blockFailed', { why: errorMessage(block.error) })}
    </Callout>
  ) : null;

  const unsentLines =
    unsent.length > 0 ? (
      <Callout tone="problem">
        {t('connection:unsent', {
          lines: new Intl.ListFormat(i18n.language).format(unsent.map((line) => `“${line}”`)),
        })}
      </Callout>
    ) : null;
  const lastPartner = ended ? (
    <LastPartner
      ended={ended}
      settled={settled}
      onBlock={() => block.mutate(ended.encounter.id)}
      onReport={report}
    />
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
        {lastPartner}
        {unsentLines}
        {blockError}
      </Waiting>
    );
  }
  if (session.kind === 'halted') {
    return (
      <Halted why={session.why} onGoOn={() => stage.seekAgain()} onStop={() => stage.stop()}>
        {lastPartner}
        {unsentLines}
        {blockError}
      </Halted>
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
        {unsentLines}
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
