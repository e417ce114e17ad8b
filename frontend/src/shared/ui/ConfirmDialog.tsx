import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';

interface Props {
  /** The button that opens the question. */
  trigger: ReactNode;
  title: string;
  children: ReactNode;
  action: string;
  onConfirm: () => void;
}

/** Asks for confirmation before an action. */
export function ConfirmDialog({ trigger, title, children, action, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      {trigger}
      <ModalOverlay className={styles.overlay ?? ''} isDismissable>
        <Modal className={styles.modal ?? ''}>
          <Dialog role="alertdialog" className={styles.dialog ?? ''}>
            {({ close }) => (
              <>
                <Heading slot="title" className={styles.title ?? ''}>
                  {title}
                </Heading>
                <div className={styles.text}>{children}</div>
                <div className={styles.buttons}>
                  <Button onPress={close} autoFocus>
                    {t('cancel')}
                  </Button>
                  <Button
                    look="danger"
                    onPress={() => {
                      close();
                      onConfirm();
                    }}
                  >
                    {action}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
