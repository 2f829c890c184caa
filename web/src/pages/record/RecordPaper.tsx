import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PaperButtons } from '../../paper/PaperButtons.tsx';
import { Section } from '../../shell/Section.tsx';

/** The whole record as a paper, in the language of the page. */
export const RecordPaper = () => {
  const { t, i18n } = useTranslation('record');
  return (
    <Section title={t('paper.title')}>
      <p className="prose quiet">{t('paper.text')}</p>
      <PaperButtons
        papers={[{ path: `/papers/record.pdf?lang=${i18n.language}`, label: t('paper.fetch') }]}
      />
      <Link className="link-row" to="/me/papers">
        {t('paper.earlier')}
      </Link>
    </Section>
  );
};
