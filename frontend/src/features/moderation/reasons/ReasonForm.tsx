import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Button } from '../../../shared/ui/Button';
import type { Kind } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { ModalDialog, DialogButtons } from '../ui/ModalDialog';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useDecisionKinds } from '../useDecisionKinds';
import { useSaveReasonText, type Draft } from './useReasonTexts';

/** Creates or edits a reason text. */
export function ReasonForm({ start, onClose }: { start: Draft; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const { data: kinds = [], error } = useDecisionKinds();
  const [draft, setDraft] = useState(start);
  const save = useSaveReasonText();
  const complete = [draft.name, draft.rule, draft.facts].every((text) => text.trim() !== '');
  const submit = (): void => {
    if (complete && !save.isPending) save.mutate(draft, { onSuccess: onClose });
  };
  const choose = (kind: Kind | ''): void => {
    const changed = { ...draft };
    if (kind === '') delete changed.kind;
    else changed.kind = kind;
    setDraft(changed);
  };
  return (
    <ModalDialog
      title={start.id === undefined ? t('reasons.add') : start.name}
      isOpen
      onClose={onClose}
      wide
    >
      <TextBox
        label={t('reasons.name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        maxLength={bounds.ReasonTextRequest.name.maxLength}
        onSubmit={submit}
      />
      <Select
        label={t('reasons.kind')}
        value={draft.kind ?? ''}
        onChange={choose}
        options={[
          { value: '', text: t('reasons.anyKind') },
          ...kinds
            .filter(({ sanctions }) => sanctions)
            .map(({ kind }) => ({ value: kind, text: t(`kinds.${kind}`) })),
        ]}
      />
      <TextBox
        label={t('reasons.rule')}
        value={draft.rule}
        onChange={(rule) => setDraft({ ...draft, rule })}
        maxLength={bounds.ReasonTextRequest.rule.maxLength}
        onSubmit={submit}
      />
      <TextBox
        label={t('reasons.facts')}
        value={draft.facts}
        onChange={(facts) => setDraft({ ...draft, facts })}
        maxLength={bounds.ReasonTextRequest.facts.maxLength}
        rows={7}
        hint={t('reasons.factsHint')}
        onSubmit={submit}
      />
      <AdminErrorNotice of={save.error ?? error} />
      <DialogButtons>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" onPress={submit} isDisabled={!complete} isBusy={save.isPending}>
          {t('save')}
        </Button>
      </DialogButtons>
    </ModalDialog>
  );
}
