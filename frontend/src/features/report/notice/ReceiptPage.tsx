import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { Problem } from '../../../shared/rest/rest';
import type { NoticeState } from '../../../shared/rest/types';
import { useErrorMessage } from '../../../shared/rest/useErrorMessage';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { Field } from '../../../shared/ui/Field';
import { Page } from '../../../shared/ui/Page';
import styles from './Notice.module.css';
import { useNoticeState } from './useNotices';

/** The outcome of a notice. The receipt is in the fragment of the URL, so that no server logs it. */
export default function ReceiptPage() {
  const { t } = useTranslation('notice');
  const receipt = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(receipt);
  const state = useNoticeState(receipt);
  const errorMessage = useErrorMessage();
  const unknown = state.error instanceof Problem && state.error.status === 404;
  return (
    <Page title={t('receipt.title')} intro={t('receipt.intro')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ hash: typed.trim() });
        }}
      >
        <Field
          label={t('receipt.field')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          maxLength={100}
        />
        <div>
          <Button type="submit" isDisabled={typed.trim() === ''}>
            {t('receipt.look')}
          </Button>
        </div>
      </form>
      {state.error ? (
        <Callout tone="problem" alert>
          {unknown ? t('receipt.unknown') : errorMessage(state.error)}
        </Callout>
      ) : null}
      {state.data ? <Outcome state={state.data} /> : null}
    </Page>
  );
}

function Outcome({ state }: { state: NoticeState }) {
  const { t } = useTranslation('notice');
  const when = useDateTimeFormat();
  const { at, decidedAt, reply } = state;
  return (
    <section className={styles.receipt} role="status">
      <small>{t('receipt.sent', { when: when(at) })}</small>
      <p>
        <strong>
          {decidedAt ? t('receipt.decided', { when: when(decidedAt) }) : t('receipt.open')}
        </strong>
      </p>
      {reply ? (
        <div>
          <small>{t('receipt.reply')}</small>
          <p className={styles.reply}>{reply}</p>
        </div>
      ) : null}
      {decidedAt ? <p className={styles.soft}>{t('receipt.redress')}</p> : null}
    </section>
  );
}
