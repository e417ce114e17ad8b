import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './Picker.module.css';

interface Option {
  id: string;
  name: string;
}

interface Props {
  label: string;
  options: readonly Option[];
  selected: string | null;
  onSelect: (id: string) => void;
  placeholder?: string;
  error?: string | undefined;
}

/** A select field with a list of options. */
export function Picker(props: Props) {
  const { label, options, selected, onSelect, placeholder, error } = props;
  return (
    <Select
      className={styles.picker ?? ''}
      value={selected}
      isInvalid={error !== undefined}
      onChange={(key) => {
        if (key !== null) onSelect(String(key));
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText }) => selectedText || placeholder}
        </SelectValue>
        <ChevronDown size={18} aria-hidden="true" />
      </Button>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox items={options} className={styles.list ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={styles.option ?? ''}>
              <span>{option.name}</span>
              <Check size={18} aria-hidden="true" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
