import { X } from 'lucide-react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import styles from './Chips.module.css';

interface Props {
  label: string;
  chips: readonly { id: string; name: string }[];
  removeLabel: (name: string) => string;
  onRemove: (id: string) => void;
}

/** The chosen values, each with a button that removes it. */
export function Chips({ label, chips, removeLabel, onRemove }: Props) {
  if (chips.length === 0) return null;
  return (
    <TagGroup
      onRemove={(keys) => {
        for (const key of keys) onRemove(String(key));
      }}
    >
      <Label className="visually-hidden">{label}</Label>
      <TagList className={styles.list ?? ''}>
        {chips.map(({ id, name }) => (
          <Tag key={id} id={id} textValue={name} className={styles.chip ?? ''}>
            {name}
            <Button slot="remove" aria-label={removeLabel(name)} className={styles.remove ?? ''}>
              <X size={16} aria-hidden="true" />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
