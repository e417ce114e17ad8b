import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { ListFooter, View } from '../ui/View';
import { CaseView } from './CaseView';
import { useCase, useReload } from './useCase';

/** The case that the address names. Each case has its own view, so that no draft is carried over to another case. */
export function CasePage() {
  const { t } = useTranslation('moderation');
  const { id = '' } = useParams();
  const { data: subject, isPending, error } = useCase(id);
  const reload = useReload(id);
  if (subject) return <CaseView key={id} subject={subject} onReload={reload} />;
  return (
    <View title={t('queue.title')}>
      {error ? (
        <AdminErrorNotice of={error} />
      ) : (
        <ListFooter
          list={{
            isPending,
            error: null,
            hasNextPage: false,
            isFetchingNextPage: false,
            fetchNextPage: () => undefined,
          }}
          empty={null}
        />
      )}
      <p>
        <Link to="/admin/queue">{t('case.back')}</Link>
      </p>
    </View>
  );
}
