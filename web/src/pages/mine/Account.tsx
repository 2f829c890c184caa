import { useTranslation } from 'react-i18next';
import type { MineQuery } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';

type Myself = NonNullable<MineQuery['me']>;

/** The account as it is kept: names, masked phone, home. */
export const Account = ({ me }: { readonly me: Myself }) => {
  const { t } = useTranslation('mine');
  return (
    <Section title={t('mine.account')}>
      <Facts
        rows={[
          { name: t('mine.displayName'), value: <Said>{me.displayName}</Said> },
          { name: t('mine.userName'), value: me.userName },
          { name: t('mine.phone'), value: me.phoneMasked ?? t('mine.noPhone') },
          { name: t('mine.home'), value: me.home.within.map(({ name }) => name).join(' ') },
        ]}
      />
    </Section>
  );
};
