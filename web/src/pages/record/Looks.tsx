import { useTranslation } from 'react-i18next';
import type { RecordHeadFragment } from '../../gql/generated/graphql.ts';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';

type LookUp = RecordHeadFragment['lookUps'][number];

const Look = ({ look }: { readonly look: LookUp }) => {
  const { t } = useTranslation(['record', 'shell']);
  const role = t(`role.${look.role}`, { ns: 'shell' });
  return (
    <li className="card">
      <span className="row-title">{t('looks.row', { role, name: look.by.displayName })}</span>
      <span className="row-text">{t('looks.purpose', { purpose: look.purpose })}</span>
      <span className="row-meta">
        <When at={look.at} />
      </span>
    </li>
  );
};

/** Everyone who looked into the record: who, in which role, for what, when. */
export const Looks = ({ lookUps }: { readonly lookUps: readonly LookUp[] }) => {
  const { t } = useTranslation('record');
  return (
    <Section title={t('looks.title')}>
      {lookUps.length === 0 ? (
        <p className="quiet">{t('looks.none')}</p>
      ) : (
        <ul className="rows">
          {lookUps.map((look) => (
            <Look key={look.id} look={look} />
          ))}
        </ul>
      )}
    </Section>
  );
};
