import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { useShortcuts } from '../layout/shortcuts';
import { useReasonTexts } from '../reasons/useReasonTexts';
import type { Case, Decision, DecisionKind, DecisionRequest } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useDecisionKinds } from '../useDecisionKinds';
import styles from './Decision.module.css';
import { DecisionConflict } from './DecisionConflict';
import { useDecide } from './useCase';

interface Props {
  subject: Case;
  onDecided: (decision: Decision) => void;
  onReload: () => void;
}

const { rule: ruleBound, facts: factsBound, note: noteBound } = bounds.DecisionRequest;
const { minimum: minDays, maximum: maxDays } = bounds.DecisionRequest.days;
const commonDays = [1, 3, 7, 14, 30, 90];

/** The form of a decision, with the reasons that the sanctioned person will read. */
export function DecisionForm({ subject, onDecided, onReload }: Props) {
  const { t } = useTranslation('moderation');
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [days, setDays] = useState('7');
  const [rule, setRule] = useState('');
  const [facts, setFacts] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { data: kinds = [], error } = useDecisionKinds();
  const { data: texts = [] } = useReasonTexts();
  const decide = useDecide(subject.id, onDecided);
  const choices = useRef<HTMLFieldSetElement>(null);

  const isSanction = kind?.sanctions === true;
  const needsDays = kind?.needsDays === true;
  const needsOther = kind?.needsSecond === true || subject.categories.includes('child-safety');
  const dayCount = Number(days);
  const daysFit = Number.isInteger(dayCount) && dayCount >= minDays && dayCount <= maxDays;
  const missing = (text: string): string | undefined =>
    tried && text.trim() === '' ? t('required') : undefined;
  const complete =
    kind !== null &&
    (!isSanction || (rule.trim() !== '' && facts.trim() !== '')) &&
    (!needsDays || daysFit);

  const choose = (index: number) => (): void => {
    setKind(kinds[index] ?? null);
    choices.current?.querySelectorAll('input')[index]?.focus();
  };
  useShortcuts({
    d: () => {
      choices.current?.querySelectorAll('input')[kind === null ? 0 : kinds.indexOf(kind)]?.focus();
    },
    ...Object.fromEntries(kinds.map((_kind, index) => [String(index + 1), choose(index)])),
  });

  const submit = (): void => {
    setTried(true);
    if (!complete || decide.isPending) return;
    const request: DecisionRequest = {
      version: subject.version,
      kind: kind.kind,
      ...(needsDays ? { days: dayCount } : {}),
      ...(isSanction ? { rule: rule.trim(), facts: facts.trim() } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    decide.mutate(request);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <AdminErrorNotice of={error} />
      <fieldset ref={choices} className={styles.kinds}>
        <legend className="visually-hidden">{t('decide.kind')}</legend>
        {kinds.map((value, index) => (
          <label key={value.kind} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              value={value.kind}
              checked={kind === value}
              onChange={() => setKind(value)}
            />
            <span>{t(`kinds.${value.kind}`)}</span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <p className={styles.effect}>{kind === null ? '' : t(`decide.effects.${kind.kind}`)}</p>
      {needsDays ? (
        <div className={styles.days}>
          <TextBox
            label={t('decide.days')}
            type="number"
            value={days}
            onChange={setDays}
            maxLength={String(maxDays).length}
            onSubmit={submit}
            error={daysFit ? undefined : `${minDays}–${maxDays}`}
          />
          <div className={styles.presets}>
            {commonDays.map((count) => (
              <button
                key={count}
                type="button"
                className={styles.chip}
                aria-pressed={dayCount === count}
                onClick={() => setDays(String(count))}
              >
                {t('decide.dayCount', { count })}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      {isSanction ? (
        <>
          <Select
            label={t('decide.reasonText')}
            value=""
            onChange={(id) => {
              const text = texts.find((one) => one.id === id);
              if (!text) return;
              setRule(text.rule);
              setFacts(text.facts);
            }}
            options={[
              { value: '', text: t('decide.reasonTextNone') },
              ...texts
                .filter((text) => text.kind === undefined || text.kind === kind.kind)
                .map((text) => ({ value: text.id, text: text.name })),
            ]}
          />
          <TextBox
            label={t('decide.rule')}
            value={rule}
            onChange={setRule}
            maxLength={ruleBound.maxLength}
            error={missing(rule)}
            onSubmit={submit}
          />
          <TextBox
            label={t('decide.facts')}
            value={facts}
            onChange={setFacts}
            maxLength={factsBound.maxLength}
            rows={6}
            hint={t('decide.factsHint')}
            error={missing(facts)}
            onSubmit={submit}
          />
        </>
      ) : null}
      <TextBox
        label={`${t('decide.note')} (${t('optional')})`}
        value={note}
        onChange={setNote}
        maxLength={noteBound.maxLength}
        rows={2}
        onSubmit={submit}
      />
      {decide.error instanceof Problem ? (
        <DecisionConflict problem={decide.error} onReload={onReload} />
      ) : null}
      <Button
        type="submit"
        look={kind?.tone === 'danger' ? 'danger' : 'primary'}
        wide
        isDisabled={kind === null}
        isBusy={decide.isPending}
      >
        {kind === null
          ? t('decide.submit')
          : t('decide.submitKind', {
              submit: t(needsOther ? 'decide.propose' : 'decide.submit'),
              kind: t(`kinds.${kind.kind}`),
            })}
      </Button>
      <p className={styles.effect}>
        {kind !== null && needsOther ? t('decide.confirmNeeded') : ''}
      </p>
    </form>
  );
}
