import { Eye, EyeOff, ImageDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/announcer';
import { Problem, rest } from '../../../shared/rest/rest';
import type { Frame } from '../types';
import { Timestamp } from '../ui/Time';
import styles from './EvidenceFrame.module.css';
import type { FrameVisibility } from './useCaseFrames';

interface Props {
  /** The URL of the image; each fetch is an audit entry. */
  address: string;
  frame: Frame;
  visibility: FrameVisibility;
  onStep: () => void;
}

const steps = { unloaded: 'fetch', blurred: 'reveal', clear: 'hide' } as const;
const icons = { unloaded: ImageDown, blurred: Eye, clear: EyeOff };

/** One frame of the evidence, in a box of fixed size. It is fetched only when the moderator asks for it. */
export function EvidenceFrame({ address, frame, visibility, onStep }: Props) {
  const { t } = useTranslation('moderation');
  const [broken, setBroken] = useState<'frameUnavailable' | 'frameChanged' | null>(null);
  const explain = (): void => {
    setBroken('frameUnavailable');
    // an image element does not give the reason of a failure
    void rest.get(address).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== 'evidence-changed') return;
      setBroken('frameChanged');
      announce(t('case.frameChanged'));
    });
  };
  const { number } = frame;
  const Icon = icons[visibility];
  return (
    <figure className={styles.figure}>
      <div className={styles.box} data-visibility={visibility}>
        {visibility === 'unloaded' || broken ? null : (
          <img
            className={styles.image}
            src={address}
            alt={t(visibility === 'clear' ? 'case.frameAlt' : 'case.frameAltBlurred', {
              number,
            })}
            draggable={false}
            onError={explain}
          />
        )}
        {broken ? <p className={styles.broken}>{t(`case.${broken}`)}</p> : null}
      </div>
      <figcaption className={styles.caption}>
        <span>
          {number} · <Timestamp time={frame.takenAt} short />
        </span>
        <Button
          className={styles.step ?? ''}
          isDisabled={broken !== null}
          onPress={onStep}
          aria-label={`${t('case.frame', { number })}: ${t(`case.${steps[visibility]}`)}`}
        >
          <Icon size={16} aria-hidden="true" />
          {t(`case.${steps[visibility]}`)}
        </Button>
      </figcaption>
    </figure>
  );
}
