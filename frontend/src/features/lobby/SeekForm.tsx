import { MessageSquareText, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Callout } from '../../shared/ui/Callout';
import { Switch } from '../../shared/ui/Checkbox';
import { SegmentedControl } from '../../shared/ui/SegmentedControl';
import { InterestsField } from './InterestsField';
import { LanguagesField } from './LanguagesField';
import type { Preferences } from './preferences';
import styles from './SeekForm.module.css';

interface Props {
  preferences: Preferences;
  /** Shown instead of the choice between video and text; null where there is a choice. */
  modes?: ReactNode;
  onChange: (part: Partial<Preferences>) => void;
  online: number | null;
  refusal: string | null;
  onStart: () => void;
  /** The submit button: it turns on the camera, or starts the search. */
  action: ReactNode;
}

/** The form of the preferences, with the Start button. */
export function SeekForm({
  preferences,
  modes = null,
  onChange,
  online,
  refusal,
  onStart,
  action,
}: Props) {
  const { t } = useTranslation('lobby');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <div className={styles.head}>
        <h1 className={styles.title} data-focus-target tabIndex={-1}>
          {t('title')}
        </h1>
        <p className={styles.intro}>{t('intro')}</p>
      </div>
      {modes ?? (
        <SegmentedControl
          label={t('mode')}
          value={preferences.mode}
          onChange={(mode) => onChange({ mode })}
          options={[
            { value: 'video', text: <Choice icon={<Video size={20} />} text={t('video')} /> },
            {
              value: 'text',
              text: <Choice icon={<MessageSquareText size={20} />} text={t('text')} />,
            },
          ]}
        />
      )}
      <InterestsField
        interests={preferences.interests}
        onChange={(interests) => onChange({ interests })}
      />
      <details className={styles.more}>
        <summary>{t('languages')}</summary>
        <p className={styles.intro}>{t('languagesHint')}</p>
        <LanguagesField
          languages={preferences.languages}
          onChange={(languages) => onChange({ languages })}
        />
      </details>
      <Switch
        isSelected={preferences.keepLooking}
        onChange={(keepLooking) => onChange({ keepLooking })}
      >
        {t('keepLooking')}
      </Switch>
      <div className={styles.start}>
        {refusal === null ? null : (
          <Callout tone="problem" alert>
            {t(`refusals.${isKnown(refusal) ? refusal : 'unknown'}`)}
          </Callout>
        )}
        {action}
        <p className={styles.online}>{online === null ? ' ' : t('online', { count: online })}</p>
      </div>
    </form>
  );
}

type Refusal = keyof typeof en.lobby.refusals;
const isKnown = (code: string): code is Refusal => Object.hasOwn(en.lobby.refusals, code);

function Choice({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <>
      <span aria-hidden="true" className={styles.icon}>
        {icon}
      </span>
      {text}
    </>
  );
}
