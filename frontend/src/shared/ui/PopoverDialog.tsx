import type { ComponentProps } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './PopoverDialog.module.css';

interface Props {
  label: string;
  placement: ComponentProps<typeof Popover>['placement'];
  children: ComponentProps<typeof Dialog>['children'];
}

/** A dialog in a popover beside its trigger; its content may close it. */
export function PopoverDialog({ label, placement, children }: Props) {
  return (
    <Popover className={styles.popover ?? ''} placement={placement ?? 'bottom'}>
      <Dialog className={styles.dialog ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
