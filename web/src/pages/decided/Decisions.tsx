import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DecisionsOnMineDocument } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { MyReports } from './MyReports.tsx';

/** What was decided on the person’s own texts, with the way to appeal; and what they reported. */
export const Component = () => {
  const { t } = useTranslation(['decided', 'mine']);
  const [result, ask] = useQuery({
    query: DecisionsOnMineDocument,
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen
      title={t('mine.title')}
      lead={t('mine.lead')}
      back={{ to: '/me', label: t('mine.title', { ns: 'mine' }) }}
    >
      <Answer result={result} onAgain={again} lines={8}>
        {({ decisionsOnMine }) =>
          decisionsOnMine.length === 0 ? (
            <Empty>{t('mine.none')}</Empty>
          ) : (
            <ul className="rows">
              {decisionsOnMine.map((one) => (
                <DecisionCard
                  key={`${one.reviewId} ${String(one.number)}`}
                  decision={one}
                  onAgain={again}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      <Section title={t('reports.title')}>
        <MyReports />
      </Section>
    </Screen>
  );
};
