import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/ui/Checkbox';
import type { Frame } from './RecentFrames';
import styles from './Report.module.css';

interface Props {
  frames: readonly Frame[];
  isSelected: boolean;
  onChange: (selected: boolean) => void;
}

/** The frames that would be sent with a report, blurred until the person asks to see them. */
export function FramePicker({ frames, isSelected, onChange }: Props) {
  const { t, i18n } = useTranslation('report');
  const [shown, setShown] = useState(false);
  if (frames.length === 0) return null;
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  return (
    <div className={styles.frames} data-shown={shown} data-sent={isSelected}>
      <Checkbox isSelected={isSelected} onChange={onChange}>
        {t('frames', { count: frames.length })}
      </Checkbox>
      <div className={styles.strip}>
        {frames.map((frame, index) => (
          <FrameCanvas
            key={frame.takenAt}
            frame={frame}
            label={
              shown
                ? t('frame', {
                    number: index + 1,
                    time: clock.format(new Date(frame.takenAt)),
                  })
                : t('frameBlurred', { number: index + 1 })
            }
          />
        ))}
        <ToggleButton
          className={styles.toggle ?? ''}
          isSelected={shown}
          onChange={setShown}
          aria-label={shown ? t('blur') : t('reveal')}
        >
          {shown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
        </ToggleButton>
      </div>
      <small className={styles.soft}>{t('framesHint')}</small>
    </div>
  );
}

/** Draws a frame on a canvas, so that no object URL keeps the image. */
function FrameCanvas({ frame, label }: { frame: Frame; label: string }) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  useEffect(() => {
    if (!canvas) return;
    let current = true;
    void createImageBitmap(frame.image).then((bitmap) => {
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
  }, [canvas, frame]);
  return <canvas ref={setCanvas} role="img" aria-label={label} />;
}

export function useFrames(captured: Promise<readonly Frame[]>): readonly Frame[] {
  const [frames, setFrames] = useState<readonly Frame[]>([]);
  useEffect(() => {
    let current = true;
    void captured.then((taken) => {
      if (current) setFrames(taken);
    });
    return () => {
      current = false;
    };
  }, [captured]);
  return frames;
}
