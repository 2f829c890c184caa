import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { WorkYearsDocument, type YearLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { useNow } from '../../talk/useNow.ts';
import { chinaDate } from '../../words/chinaDay.ts';
import { Hours } from './Hours.tsx';
import { YearForm } from './YearForm.tsx';

const Year = ({ year }: { readonly year: YearLineFragment }) => {
  const { t } = useTranslation('desk');
  return (
    <li className="card">
      <p className="row-title">{t('calendar.year', { year: String(year.year) })}</p>
      <p lang="zh-CN">{year.source}</p>
      {year.notices.map(({ source, at, by }, i) => (
        <p key={`${at} ${String(i)}`} className="row-meta">
          <span>{t('calendar.notice', { number: i + 1, source })}</span>
          <span>{by?.displayName}</span>
          <When at={at} />
        </p>
      ))}
    </li>
  );
};

// From December on the next year's days off are needed: terms reach into it.
const Missing = ({ years }: { readonly years: readonly YearLineFragment[] }) => {
  const { t } = useTranslation('desk');
  const next = Number(chinaDate(useNow()).slice(0, 4)) + 1;
  if (years.some(({ year }) => year === next)) return null;
  return (
    <Note tone="soon">
      <p>{t('calendar.missing', { year: String(next) })}</p>
    </Note>
  );
};

// Which years are covered, and the notice of the next, added from a file.
const Years = () => {
  const { t } = useTranslation('desk');
  const mayAdd = useMay()('setWorkYear');
  const [result, ask] = useQuery({ query: WorkYearsDocument, requestPolicy: 'cache-and-network' });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Section title={t('calendar.title')}>
      <p>{t('calendar.lead')}</p>
      <Answer result={result} onAgain={again} lines={6}>
        {({ workYears }) => (
          <>
            <Missing years={workYears} />
            <ul className="rows">
              {workYears.toReversed().map((year) => (
                <Year key={year.year} year={year} />
              ))}
            </ul>
            <Link className="link-row" to="/deadlines">
              {t('calendar.days')}
            </Link>
            {mayAdd ? <YearForm years={workYears} onAgain={again} /> : null}
          </>
        )}
      </Answer>
    </Section>
  );
};

/** The working calendar: which days are worked, and at which hours the offices are open on them. */
export const Calendar = () => (
  <>
    <Years />
    <Hours />
  </>
);
