import type { UseMutationResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Parted } from '../../features/call/Parted';
import { Waiting } from '../../features/lobby/Waiting';
import { useSentence } from '../../shared/rest/useSentence';
import { Notice } from '../../shared/ui/Notice';
import { useObservable } from '../../shared/useObservable';
import type { Farewell, Session } from '../../signaling/session';
import { LastPartner } from './LastPartner';
import { MeetingView } from './MeetingView';
import type { Stage } from './Stage';
import { useReportKey } from './useKeys';
import type { Reporting } from './useReporting';

interface Props {
  stage: Stage;
  session: Exclude<Session, { kind: 'idle' }>;
  block: UseMutationResult<unknown, Error, string>;
  reporting: Reporting;
  hasInterests: boolean;
}

/** Looking for somebody, talking with them, and the moment after. */
export function Scene({ stage, session, block, reporting, hasInterests }: Props) {
  const { t } = useTranslation('call');
  const meeting = useObservable(stage.meeting);
  const online = useObservable(stage.online);
  const sentence = useSentence();
  const past: Farewell | null =
    session.kind === 'parted' ? session : session.kind === 'seeking' ? session.after : null;
  const settled = past ? settledWith(past) : null;
  const { open } = reporting;
  const report = useCallback(() => past && open(past.encounter), [past, open]);
  useReportKey(past && settled !== 'reported' ? report : null);

  const trouble = block.error ? (
    <Notice tone="problem" alert>
      {t('blockFailed', { why: sentence(block.error) })}
    </Notice>
  ) : null;

  function settledWith({ encounter }: Farewell): 'reported' | 'blocked' | null {
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
            farewell={session.after}
            settled={settled}
            onBlock={() => past && block.mutate(past.encounter.id)}
            onReport={report}
          />
        ) : null}
        {trouble}
      </Waiting>
    );
  }
  if (session.kind === 'parted') {
    return (
      <Parted
        farewell={session}
        settled={settled}
        onNext={() => stage.seekAgain()}
        onStop={() => stage.stop()}
        onBlock={() => block.mutate(session.encounter.id)}
        onReport={report}
      >
        {trouble}
      </Parted>
    );
  }
  if (!meeting) return null;
  return (
    <MeetingView
      key={meeting.encounter.id}
      stage={stage}
      meeting={meeting}
      trouble={trouble}
      onBlock={() => block.mutate(meeting.encounter.id)}
      onReport={open}
    />
  );
}
