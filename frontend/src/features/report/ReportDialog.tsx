import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Category } from './categories';
import { Confirmation } from './Confirmation';
import styles from './Report.module.css';
import { ReportForm } from './ReportForm';
import type { Still } from './Stills';
import { useFiling } from './useFiling';

export interface Target {
  encounterId: string;
  pseudonym: string;
}

interface Props {
  target: Target;
  /** The meeting goes on: it will end with the report. */
  isLive: boolean;
  /** What may be sent of the partner's picture, as it is when the dialog opens. */
  stills: () => Promise<readonly Still[]>;
  /** A category was chosen: whoever is still together parts now, whatever becomes of the call. */
  onChosen?: () => void;
  onFiled?: () => void;
  /** A way on from the confirmation. */
  onNext?: () => void;
  onClose: () => void;
}

/** Reports a partner: one press opens it, the second files. */
export function ReportDialog(props: Props) {
  const { target, isLive, stills, onChosen, onFiled, onNext, onClose } = props;
  const [pictures] = useState(stills);
  const filing = useFiling();

  const choose = async (category: Category, comment: string, withPictures: boolean) => {
    onChosen?.();
    const { encounterId } = target;
    const chosen = withPictures ? await pictures : [];
    filing.mutate(
      { encounterId, category, comment, stills: chosen },
      { onSuccess: () => onFiled?.() },
    );
  };

  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable={!filing.isPending}
      isKeyboardDismissDisabled={filing.isPending}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          {filing.isSuccess ? (
            <Confirmation
              filed={filing.data}
              pseudonym={target.pseudonym}
              onNext={onNext}
              onClose={onClose}
            />
          ) : (
            <ReportForm
              pseudonym={target.pseudonym}
              isLive={isLive}
              pictures={pictures}
              filing={filing}
              onChoose={(...choice) => void choose(...choice)}
              onAgain={() => filing.variables && filing.mutate(filing.variables)}
              onClose={onClose}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
