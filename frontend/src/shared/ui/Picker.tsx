import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
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
}

/** One of a longer list. */
export function Picker({ label, options, selected, onSelect }: Props) {
  return (
    <Select
      className={styles.picker ?? ''}
      value={selected}
      onChange={(key) => {
        if (key !== null) onSelect(String(key));
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText }) => selectedText}
        </SelectValue>
        <ChevronDown size={18} aria-hidden="true" />
      </Button>
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
