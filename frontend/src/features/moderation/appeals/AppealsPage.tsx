import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SegmentedControl } from '../../../shared/ui/SegmentedControl';
import { moveRow, useShortcuts } from '../layout/shortcuts';
import { itemsOf, usePages } from '../query';
import type { AppealSummary, Items } from '../types';
import { Badge } from '../ui/Badge';
import table from '../ui/Table.module.css';
import { RelativeTime } from '../ui/Time';
import { AccountName } from '../ui/UntrustedText';
import { ListFooter, View } from '../ui/View';
import styles from './Appeals.module.css';

type StatusFilter = 'open' | 'decided';

/** Appeals of sanctioned people, the oldest first. */
export function AppealsPage() {
  const { t } = useTranslation('moderation');
  const [status, setStatus] = useState<StatusFilter>('open');
  const list = usePages<Items<AppealSummary>>(['moderation', 'appeals', status], 'appeals', {
    status,
  });
  const items = itemsOf(list.data);
  useShortcuts({ j: () => moveRow(1), k: () => moveRow(-1), r: () => void list.refetch() });
  return (
    <View
      title={t('appeals.title')}
      tools={
        <SegmentedControl<StatusFilter>
          label={t('appeals.status')}
          labelHidden
          value={status}
          onChange={setStatus}
          options={[
            { value: 'open', text: t('appeals.open') },
            { value: 'decided', text: t('appeals.decided') },
          ]}
        />
      }
    >
      {items.length > 0 ? (
        <div className={table.scroll}>
          <table className={table.table} aria-label={t('appeals.title')}>
            <thead>
              <tr>
                <th scope="col">{t('appeals.columns.account')}</th>
                <th scope="col">{t('appeals.columns.sanction')}</th>
                <th scope="col">{t('appeals.columns.filed')}</th>
                <th scope="col">
                  {t(status === 'open' ? 'appeals.columns.decide' : 'appeals.columns.outcome')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((appeal) => (
                <tr key={appeal.id} className={table.row}>
                  <td>
                    <Link to={`/admin/appeals/${appeal.id}`} className={table.link} data-row>
                      <AccountName account={appeal.account} />
                    </Link>
                  </td>
                  <td>
                    {t(`sanctionKinds.${appeal.kind}`)}
                    {appeal.automated ? ` · ${t('case.automated')}` : null}
                  </td>
                  <td>
                    <RelativeTime time={appeal.at} />
                  </td>
                  <td>
                    {appeal.outcome ? (
                      <Badge tone={appeal.outcome === 'granted' ? 'good' : 'calm'}>
                        {t(`appeals.outcomes.${appeal.outcome}`)}
                      </Badge>
                    ) : (
                      <span className={appeal.mayDecide ? '' : styles.quiet}>
                        {t(appeal.mayDecide ? 'appeals.may' : 'appeals.notYou')}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <ListFooter
        list={list}
        empty={
          items.length > 0 ? null : t(status === 'open' ? 'appeals.empty' : 'appeals.emptyDecided')
        }
      />
    </View>
  );
}
