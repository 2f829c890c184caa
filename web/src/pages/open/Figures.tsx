import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { FiguresDocument, type FiguresQuery } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { FigureAreas } from './FigureAreas.tsx';
import { FigureChart } from './FigureChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import { Sentence } from './Sentence.tsx';
import { caseSeries, messageSeries, publishedIn, type Months } from './months.ts';

/** The day after a month's end on which it is published, counted from 1. */
const day = limits.figureSettling.max + 1;

type AreaFigures = NonNullable<FiguresQuery['figures']>;

const Counted = ({ months, at }: { readonly months: Months; readonly at: string }) => {
  const { t } = useTranslation('open');
  return (
    <>
      <Sentence months={months} />
      <p className="quiet">
        {t('countedAt')} <When at={at} />
      </p>
      <Section title={t('messagesTitle')}>
        <FigureChart title={t('messagesTitle')} months={months} series={messageSeries} />
      </Section>
      <Section title={t('casesTitle')}>
        <FigureChart title={t('casesTitle')} months={months} series={caseSeries} />
      </Section>
      <FigureTable months={months} />
    </>
  );
};

const Whole = ({ figures }: { readonly figures: AreaFigures }) => {
  const { t } = useTranslation('open');
  const { area, countedAt, months } = figures;
  return (
    <>
      <h2>{t('of', { area: area.name })}</h2>
      {countedAt === null ? (
        <Empty>{t('notCounted', { day })}</Empty>
      ) : (
        <Counted months={publishedIn(months)} at={countedAt} />
      )}
      <FigureAreas area={area} />
    </>
  );
};

/** The public figures of an area: the sentence first, then the picture, then the table. Open to everyone. */
export const Component = () => {
  const { t } = useTranslation('open');
  const [params] = useSearchParams();
  const area = params.get('area');
  const [result, ask] = useQuery({
    query: FiguresDocument,
    variables: area === null ? {} : { area },
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('title')} lead={t('lead', { day, min: limits.figureGroup.min })}>
      <Answer result={result} onAgain={again} lines={9}>
        {({ figures }) =>
          figures === null ? <Empty>{t('none')}</Empty> : <Whole figures={figures} />
        }
      </Answer>
    </Screen>
  );
};
