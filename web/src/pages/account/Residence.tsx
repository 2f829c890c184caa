import { useTranslation } from 'react-i18next';
import type { MyAccountFragment } from '../../gql/generated/graphql.ts';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';

/** Who vouches that the person lives there, and since when; or what it means that nobody does yet, and what to do. */
export const Residence = ({ me }: { readonly me: MyAccountFragment }) => {
  const { t } = useTranslation(['account', 'shell']);
  const { momentOf } = useWhen();
  const { vouch } = me;
  return (
    <Section title={t('residence.title')}>
      {vouch === null ? (
        <Note tone="soon">
          <p>{t('residence.none')}</p>
          <p>{t('residence.how')}</p>
        </Note>
      ) : (
        <p>
          {t('residence.by', {
            when: momentOf(vouch.at),
            name: vouch.by.displayName,
            office: t('actingRole', {
              ns: 'shell',
              role: t(`role.${vouch.role}`, { ns: 'shell' }),
              place: vouch.scope.name,
            }),
          })}
        </p>
      )}
    </Section>
  );
};
