import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { PaperButtons } from '../../paper/PaperButtons.tsx';
import { Section } from '../../shell/Section.tsx';

/** The papers of a case: the register sheet, and the agreement once there is one. */
export const CasePapers = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const at = `/papers/case/${one.no}`;
  const agreement = [
    { path: `${at}/agreement.pdf`, label: t('papers.agreement') },
    { path: `${at}/agreement.docx`, label: t('papers.agreementToEdit') },
  ];
  return (
    <Section title={t('papers.title')}>
      <p className="quiet">{t(one.agreement === null ? 'papers.text' : 'papers.agreedText')}</p>
      <PaperButtons
        papers={[
          { path: `${at}/register.pdf`, label: t('papers.register') },
          ...(one.agreement === null ? [] : agreement),
        ]}
      />
      <Link className="link-row" to="/me/papers">
        {t('papers.earlier')}
      </Link>
    </Section>
  );
};
