import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { codePointLength } from '../../../shared/codePointLength';
import { bounds } from '../../../shared/rest/bounds';
import { ErrorNotice } from '../../../shared/rest/ErrorNotice';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { Checkbox } from '../../../shared/ui/Checkbox';
import { Field } from '../../../shared/ui/Field';
import { Page } from '../../../shared/ui/Page';
import { Picker } from '../../../shared/ui/Picker';
import { TextArea } from '../../../shared/ui/TextArea';
import { Advice } from '../Advice';
import { categories, isCategory, type Category } from '../categories';
import styles from './Notice.module.css';
import { NoticeSent } from './NoticeSent';
import { useNotice } from './useNotices';

const limits = bounds.NoticeRequest;

/** The form of a notice, for people without an account. */
export default function NoticePage() {
  const { t } = useTranslation(['notice', 'report']);
  const [category, setCategory] = useState<Category | null>(null);
  const [text, setText] = useState('');
  const [where, setWhere] = useState('');
  const [contact, setContact] = useState('');
  const [goodFaith, setGoodFaith] = useState(false);
  const [tried, setTried] = useState(false);
  const notice = useNotice();
  const tooMany = codePointLength(text.trim()) - limits.text.maxLength;
  const lacksText = text.trim() === '';

  if (notice.isSuccess) return <NoticeSent receipt={notice.data.receipt} category={category} />;

  const submit = (): void => {
    setTried(true);
    if (!category || lacksText || tooMany > 0 || !goodFaith) return;
    notice.mutate({
      category,
      text: text.trim(),
      goodFaith,
      ...(where.trim() === '' ? {} : { where: where.trim() }),
      ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    });
  };
  const textError =
    tooMany > 0
      ? t('tooLong', { count: tooMany })
      : tried && lacksText
        ? t('textNeeded')
        : undefined;

  return (
    <Page title={t('title')} intro={t('intro')}>
      <p>
        <Trans t={t} i18nKey="member" components={{ history: <Link to="/history" /> }} />
      </p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Picker
          label={t('category')}
          placeholder={t('choose')}
          options={categories.map((id) => ({ id, name: t(`report:categories.${id}`) }))}
          selected={category}
          onSelect={(id) => {
            if (isCategory(id)) setCategory(id);
          }}
          error={tried && !category ? t('categoryNeeded') : undefined}
        />
        {category ? <Advice category={category} level={2} /> : null}
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          value={text}
          onChange={setText}
          rows={7}
          error={textError}
          isRequired
        />
        <Field
          label={t('where')}
          hint={t('whereHint')}
          value={where}
          onChange={setWhere}
          maxLength={limits.where.maxLength}
        />
        <Field
          label={t('contact')}
          hint={t('contactHint')}
          value={contact}
          onChange={setContact}
          maxLength={limits.contact.maxLength}
          autoComplete="email"
        />
        <Checkbox isSelected={goodFaith} onChange={setGoodFaith} isInvalid={tried && !goodFaith}>
          {t('goodFaith')}
        </Checkbox>
        {tried && !goodFaith ? <Callout tone="problem">{t('goodFaithNeeded')}</Callout> : null}
        <ErrorNotice of={notice.error} />
        <div className={styles.actions}>
          <Button type="submit" look="primary" isBusy={notice.isPending}>
            {notice.isPending ? t('sending') : t('send')}
          </Button>
          <Link to="/notice/receipt">{t('lookUp')}</Link>
        </div>
      </form>
    </Page>
  );
}
