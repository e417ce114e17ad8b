import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { useObservable } from '../../shared/useObservable';
import type { MediaKind, LocalMedia } from './LocalMedia';
import { isOfAddress } from './mediaProblem';
import styles from './MediaProblems.module.css';

interface Props {
  media: LocalMedia;
  onTextOnly?: () => void;
}

/** Shows why camera or microphone failed, with the possible next steps. */
export function MediaProblems({ media, onTextOnly }: Props) {
  const { t } = useTranslation(['call', 'common']);
  const state = useObservable(media.state);
  const { audio, video } = state;
  const failed = (['audio', 'video'] as const).filter((kind) => state[kind].kind === 'failed');
  const [first] = failed;
  if (!first) return null;
  const same =
    audio.kind === 'failed' && video.kind === 'failed' && audio.problem === video.problem;
  const shown: MediaKind[] = same ? [first] : failed;
  const cannotRetry = [audio, video].some(
    (slot) => slot.kind === 'failed' && isOfAddress(slot.problem),
  );
  const hasNothing = audio.kind !== 'on' && video.kind !== 'on';
  return (
    <Callout tone="problem">
      {shown.map((kind) => {
        const slot = state[kind];
        if (slot.kind !== 'failed') return null;
        return (
          <div key={kind} className={styles.problem}>
            <h2 className={styles.title}>
              {same
                ? t(`problems.${slot.problem}.title`)
                : `${t(`problemOf.${kind}`)}: ${t(`problems.${slot.problem}.title`)}`}
            </h2>
            <p>{t(`problems.${slot.problem}.text`)}</p>
          </div>
        );
      })}
      <div className={styles.actions}>
        {cannotRetry ? null : (
          <Button onPress={() => void media.open()}>{t('common:tryAgain')}</Button>
        )}
        {hasNothing && !cannotRetry ? (
          <Button onPress={() => void media.openMicrophone()}>{t('audioOnly')}</Button>
        ) : null}
        {onTextOnly ? <Button onPress={onTextOnly}>{t('textOnly')}</Button> : null}
      </div>
    </Callout>
  );
}
