import { useTranslation } from 'react-i18next';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Attachments } from '../../shell/Attachments.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';

const Prose = ({ text }: { readonly text: string }) => (
  <span className="prose">
    <Said>{text}</Said>
  </span>
);

/** What was agreed, once it was. */
export const AgreementFacts = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const { agreement } = one;
  if (agreement === null) return null;
  const owing = new Set(agreement.duties.map(({ id }) => id));
  const names = one.parties.filter(({ id }) => owing.has(id)).map(({ name }) => name);
  return (
    <Section title={t('agreement.title')}>
      <Facts
        rows={[
          { name: t('agreement.facts'), value: <Prose text={agreement.facts} /> },
          { name: t('agreement.terms'), value: <Prose text={agreement.terms} /> },
          { name: t('agreement.duties'), value: names.join(t('comma')) },
          { name: t('agreement.day'), value: <When at={agreement.performBy} as="day" /> },
          {
            name: t('agreement.form'),
            value: agreement.written ? t('agreement.written') : t('agreement.oral'),
          },
          { name: t('agreement.at'), value: <When at={agreement.at} /> },
        ]}
      />
      <Attachments files={agreement.attachments} />
    </Section>
  );
};
