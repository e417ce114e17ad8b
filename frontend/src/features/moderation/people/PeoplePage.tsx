import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/Button';
import type { Member } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { Badge } from '../ui/Badge';
import table from '../ui/Table.module.css';
import { TextBox } from '../ui/TextBox';
import { View } from '../ui/View';
import { GrantForm } from './GrantForm';
import styles from './People.module.css';
import { usePeople } from './usePeople';

/** Who may moderate, for administrators. */
export function PeoplePage() {
  const { t } = useTranslation('moderation');
  const [name, setName] = useState('');
  const people = usePeople(useDeferredValue(name.trim()));
  const [chosen, setChosen] = useState<Member | null>(null);
  return (
    <View title={t('people.title')} aside={t('people.intro')}>
      <div className={styles.find}>
        <TextBox
          label={t('people.find')}
          value={name}
          onChange={setName}
          maxLength={64}
          type="search"
          hint={t('people.findHint')}
        />
      </div>
      <AdminErrorNotice of={people.error} />
      {people.data?.length === 0 ? <p className={styles.quiet}>{t('people.empty')}</p> : null}
      {people.data && people.data.length > 0 ? (
        <div className={table.scroll}>
          <table
            className={`${table.table ?? ''} ${styles.table ?? ''}`}
            aria-label={t('people.label')}
          >
            <thead>
              <tr>
                <th scope="col">{t('people.columns.account')}</th>
                <th scope="col">{t('people.columns.role')}</th>
                <th scope="col">{t('people.columns.childSafety')}</th>
                <th scope="col">{t('people.columns.factor')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('people.change')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.data.map((member) => (
                <tr key={member.id} className={table.row}>
                  <td>
                    <bdi className={styles.name}>{member.username}</bdi>
                  </td>
                  <td>
                    <Badge tone={member.role === 'USER' ? 'calm' : 'middle'}>
                      {t(`people.roles.${member.role}`)}
                    </Badge>
                  </td>
                  <td>{member.childSafety ? t('people.childSafety') : null}</td>
                  <td>
                    {member.role === 'USER'
                      ? null
                      : t(member.secondFactor ? 'people.withFactor' : 'people.withoutFactor')}
                  </td>
                  <td className={table.number}>
                    <Button
                      aria-label={`${t('people.change')}: ${member.username}`}
                      onPress={() => setChosen(member)}
                    >
                      {t('people.change')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {chosen ? (
        <GrantForm key={chosen.id} member={chosen} onClose={() => setChosen(null)} />
      ) : null}
    </View>
  );
}
