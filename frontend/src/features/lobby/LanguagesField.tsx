import { useTranslation } from 'react-i18next';
import { languageName, spokenLanguages } from '../../shared/i18n/languageName';
import { Picker } from '../../shared/ui/Picker';
import { Chips } from './Chips';
import { maxLanguages } from './preferences';
import styles from './SeekForm.module.css';

interface Props {
  languages: readonly string[];
  onChange: (languages: readonly string[]) => void;
}

export function LanguagesField({ languages, onChange }: Props) {
  const { t, i18n } = useTranslation('lobby');
  const named = (tag: string) => ({ id: tag, name: languageName(tag, i18n.language) });
  const left = spokenLanguages.filter((tag) => !languages.includes(tag)).map(named);
  left.sort((a, b) => a.name.localeCompare(b.name, i18n.language));

  return (
    <div className={styles.group}>
      <Chips
        label={t('languages')}
        chips={languages.map(named)}
        removeLabel={(language) => t('removeLanguage', { language })}
        onRemove={(removed) => onChange(languages.filter((tag) => tag !== removed))}
      />
      {languages.length < maxLanguages ? (
        <Picker
          label={t('addLanguage')}
          options={left}
          selected={null}
          onSelect={(tag) => onChange([...languages, tag])}
        />
      ) : null}
    </div>
  );
}
