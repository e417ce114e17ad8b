import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Category } from './categories';
import { Confirmation } from './Confirmation';
import type { Frame } from './RecentFrames';
import styles from './Report.module.css';
import { ReportForm } from './ReportForm';
import { useFiling } from './useFiling';

export interface Target {
  encounterId: string;
  pseudonym: string;
}

interface Props {
  target: Target;
  /** Whether the encounter is running; the report will end it. */
  isLive: boolean;
  /** Captures the frames that may be sent, when the dialog opens. */
  captureFrames: () => Promise<readonly Frame[]>;
  /** Called when a category was chosen: a running encounter ends now, whatever becomes of the request. */
  onChosen?: () => void;
  onFiled?: () => void;
  /** Called for the next search from the confirmation. */
  onNext?: () => void;
  onClose: () => void;
}

/** Reports a partner: one press opens it, the second files. */
export function ReportDialog(props: Props) {
  const { target, isLive, captureFrames, onChosen, onFiled, onNext, onClose } = props;
  const [frames] = useState(captureFrames);
  const filing = useFiling();

  const choose = async (category: Category, comment: string, withFrames: boolean) => {
    onChosen?.();
    const { encounterId } = target;
    const chosen = withFrames ? await frames : [];
    filing.mutate(
      { encounterId, category, comment, frames: chosen },
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
              captured={frames}
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
