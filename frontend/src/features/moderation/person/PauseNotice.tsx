import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Callout } from '../../../shared/ui/Callout';
import { useTimeLeft } from './useTimeLeft';

interface Props {
  until: string;
  onOver: () => void;
}

/** The remaining time of a pause, counted down. */
export function PauseNotice({ until, onOver }: Props) {
  const { t } = useTranslation('standing');
  const { text, isOver } = useTimeLeft(until);
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return (
    <Callout tone="info">
      {t('paused.text', { left: text })} <Link to="/standing">{t('paused.why')}</Link>
    </Callout>
  );
}
