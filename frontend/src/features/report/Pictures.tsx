import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../shared/ui/Tick';
import styles from './Report.module.css';
import type { Still } from './Stills';

interface Props {
  stills: readonly Still[];
  isSelected: boolean;
  onChange: (selected: boolean) => void;
}

/** The pictures that would go with a report: blurred, because whoever reports has seen enough. */
export function Pictures({ stills, isSelected, onChange }: Props) {
  const { t, i18n } = useTranslation('report');
  const [shown, setShown] = useState(false);
  if (stills.length === 0) return null;
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  return (
    <div className={styles.pictures} data-shown={shown} data-sent={isSelected}>
      <Tick isSelected={isSelected} onChange={onChange}>
        {t('pictures', { count: stills.length })}
      </Tick>
      <div className={styles.strip}>
        {stills.map((still, index) => (
          <StillImage
            key={still.takenAt}
            still={still}
            label={
              shown
                ? t('picture', {
                    number: index + 1,
                    time: clock.format(new Date(still.takenAt)),
                  })
                : t('blurred', { number: index + 1 })
            }
          />
        ))}
        <ToggleButton
          className={styles.eye ?? ''}
          isSelected={shown}
          onChange={setShown}
          aria-label={shown ? t('hide') : t('look')}
        >
          {shown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
        </ToggleButton>
      </div>
      <small className={styles.soft}>{t('picturesHint')}</small>
    </div>
  );
}

/** Drawn and not linked, so that it has no address under which it would stay. */
function StillImage({ still, label }: { still: Still; label: string }) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  useEffect(() => {
    if (!canvas) return;
    let current = true;
    void createImageBitmap(still.image).then((bitmap) => {
      if (current) {
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
      bitmap.close();
    });
    return () => {
      current = false;
    };
  }, [canvas, still]);
  return <canvas ref={setCanvas} role="img" aria-label={label} />;
}

export function useStills(pictures: Promise<readonly Still[]>): readonly Still[] {
  const [stills, setStills] = useState<readonly Still[]>([]);
  useEffect(() => {
    let current = true;
    void pictures.then((taken) => {
      if (current) setStills(taken);
    });
    return () => {
      current = false;
    };
  }, [pictures]);
  return stills;
}
