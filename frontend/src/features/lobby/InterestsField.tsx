import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { Chips } from './Chips';
import { isTooLong, maxInterestLength, maxInterests, withInterest } from './preferences';
import styles from './SeekForm.module.css';

interface Props {
  interests: readonly string[];
  onChange: (interests: readonly string[]) => void;
}

export function InterestsField({ interests, onChange }: Props) {
  const { t } = useTranslation('lobby');
  const [typed, setTyped] = useState('');
  const full = interests.length >= maxInterests;
  const tooLong = isTooLong(typed);

  const add = (text: string): void => {
    onChange(text.split(',').reduce(withInterest, interests));
    setTyped('');
  };

  return (
    <div className={styles.group}>
      <Field
        label={t('interests')}
        hint={full ? t('interestsFull') : t('interestsHint', { max: maxInterests })}
        error={tooLong ? t('interestTooLong', { max: maxInterestLength }) : undefined}
        value={typed}
        onChange={(text) => (text.includes(',') ? add(text) : setTyped(text))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          if (!tooLong) add(typed);
        }}
        isDisabled={full}
        autoComplete="off"
        enterKeyHint="enter"
      >
        {typed.trim() === '' ? null : (
          <Button
            look="bare"
            aria-label={t('addInterest')}
            onPress={() => add(typed)}
            isDisabled={tooLong}
          >
            <Plus size={20} aria-hidden="true" />
          </Button>
        )}
      </Field>
      <Chips
        label={t('interests')}
        chips={interests.map((interest) => ({ id: interest, name: interest }))}
        removeLabel={(interest) => t('removeInterest', { interest })}
        onRemove={(removed) => onChange(interests.filter((interest) => interest !== removed))}
      />
    </div>
  );
}
