import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { canCall } from '../../features/call/callSupport';
import { Preview } from '../../features/call/Preview';
import type { Preferences } from '../../features/lobby/preferences';
import { SeekForm } from '../../features/lobby/SeekForm';
import { PauseNotice } from '../../features/moderation/person/PauseNotice';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { useObservable } from '../../shared/useObservable';
import type { Stage } from './Stage';
import styles from './Start.module.css';

interface Props {
  stage: Stage;
  preferences: Preferences;
  onChange: (part: Partial<Preferences>) => void;
  /** Until when the account may not seek; null when it may. */
  pausedUntil: string | null;
  onPauseOver: () => void;
}

/** Shown before a search: the preview, the preferences and the Start button. */
export function Start({ stage, preferences: wanted, onChange, pausedUntil, onPauseOver }: Props) {
  const { t } = useTranslation(['lobby', 'call']);
  const { audio, video } = useObservable(stage.media.state);
  const connection = useObservable(stage.connection.state);
  const online = useObservable(stage.online);
  const refusal = useObservable(stage.search.refusal);
  const offersVideo = canCall();
  const preferences: Preferences = offersVideo ? wanted : { ...wanted, mode: 'text' };
  const withVideo = preferences.mode === 'video';
  const ready = !withVideo || audio.kind === 'on' || video.kind === 'on';
  const starting = withVideo && (audio.kind === 'starting' || video.kind === 'starting');

  const begin = (): void => {
    if (!ready) {
      void stage.media.open();
    } else if (connection.kind === 'open' && !starting && pausedUntil === null) {
      const { mode, interests, languages } = preferences;
      stage.seek({ mode, interests: [...interests], languages: [...languages] });
    }
  };

  const choose = (part: Partial<Preferences>): void => {
    if (part.mode === 'text') stage.media.end();
    onChange(part);
  };

  return (
    <div className={withVideo ? styles.both : styles.single}>
      {withVideo ? (
        <Preview media={stage.media} onTextOnly={() => choose({ mode: 'text' })} />
      ) : null}
      <SeekForm
        preferences={preferences}
        modes={
          offersVideo ? null : (
            <Callout tone="problem">
              <p>
                <strong>{t('call:unsupported.title')}</strong> {t('call:unsupported.text')}
              </p>
            </Callout>
          )
        }
        onChange={choose}
        online={online}
        refusal={pausedUntil === null ? refusal : null}
        onStart={begin}
        action={
          <>
            {pausedUntil === null ? null : <PauseNotice until={pausedUntil} onOver={onPauseOver} />}
            <Button
              type="submit"
              look="primary"
              wide
              isDisabled={ready && pausedUntil !== null}
              isBusy={starting || (ready && connection.kind !== 'open')}
            >
              {ready || starting ? null : <Camera size={22} aria-hidden="true" />}
              {ready || starting ? t('start') : t('call:turnOn')}
            </Button>
            {withVideo ? <p className={styles.keys}>{t('call:keys')}</p> : null}
          </>
        }
      />
    </div>
  );
}
