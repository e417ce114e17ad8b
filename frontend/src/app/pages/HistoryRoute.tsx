import { useState } from 'react';
import HistoryPage from '../../features/history/HistoryPage';
import { ReportButton } from '../../features/report/ReportButton';
import { ReportDialog, type Target } from '../../features/report/ReportDialog';
import { recentFrames } from '../stage/browserDeps';

/** The history, from which a partner can still be reported. */
export default function HistoryRoute() {
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <>
      <HistoryPage
        report={(encounter) => (
          <ReportButton
            encounter={encounter}
            onPress={() => setTarget({ encounterId: encounter.id, pseudonym: encounter.pseudonym })}
          />
        )}
      />
      {target ? (
        <ReportDialog
          target={target}
          isLive={false}
          captureFrames={() => recentFrames.of(target.encounterId)}
          onClose={() => setTarget(null)}
        />
      ) : null}
    </>
  );
}
