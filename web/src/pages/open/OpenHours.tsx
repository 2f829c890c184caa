import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { FigureAreasDocument, OpenHoursDocument } from '../../gql/generated/graphql.ts';
import { useVisitor } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { HoursList } from '../../shell/HoursList.tsx';
import { AreaLinks } from './AreaLinks.tsx';

const HoursOf = ({ path }: { readonly path: string }) => {
  const { t } = useTranslation('open');
  const [result, ask] = useQuery({ query: OpenHoursDocument, variables: { area: path } });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={3}>
      {({ area, areas }) =>
        area === null ? (
          <Empty>{t('deadline.noArea')}</Empty>
        ) : (
          <>
            <h3>{t('deadline.hoursOf', { area: area.name })}</h3>
            <HoursList hours={area.officeHours} />
            <AreaLinks
              name={t('within')}
              screen="/deadlines"
              areas={area.within.filter((one) => one.path !== area.path)}
            />
            <AreaLinks name={t('below')} screen="/deadlines" areas={areas} />
          </>
        )
      }
    </Answer>
  );
};

// Whoever is signed in sees the hours of where they live; a visitor those of the first city.
const FirstCity = () => {
  const { t } = useTranslation('open');
  const [result, ask] = useQuery({ query: FigureAreasDocument, variables: {} });
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })} lines={3}>
      {({ areas: [city] }) =>
        city === undefined ? (
          <Empty>{t('deadline.noArea')}</Empty>
        ) : (
          <HoursOf key={city.path} path={city.path} />
        )
      }
    </Answer>
  );
};

/** When the office of an area is open on working days, and which way leads to those of others. */
export const OpenHours = () => {
  const asked = useSearchParams()[0].get('area');
  const home = useVisitor()?.me.home.path;
  const path = asked ?? home;
  return path === undefined ? <FirstCity /> : <HoursOf key={path} path={path} />;
};
