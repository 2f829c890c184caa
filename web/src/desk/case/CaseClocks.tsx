import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClockLineFragment, WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { ClockMark } from '../clock/ClockMark.tsx';
import { useClockWords } from '../clock/clockWords.ts';

// Everything that turned the clock, for whoever wants to count it over.
const Turns = ({ clock }: { readonly clock: ClockLineFragment }) => {
  const { t } = useTranslation('desk');
  return (
    <details>
      <summary>{t('clock.turns')}</summary>
      <ol className="timeline">
        {clock.segments.map(({ since, reason }) => (
          <li key={`${since} ${reason}`}>
            <p className="row-meta">
              <span>{t(`clock.reason.${reason}`)}</span>
              <When at={since} />
            </p>
          </li>
        ))}
      </ol>
      {clock.rule === null ? null : (
        <p className="quiet">
          {t('clock.basis', { source: clock.rule.source, article: clock.rule.article })}{' '}
          <Link to="/deadlines">{t('clock.all')}</Link>
        </p>
      )}
    </details>
  );
};

/** How long there still is for what comes next, by which rule, and what stopped the clock meanwhile; the sides read the same as the team. */
export const CaseClocks = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const { titleOf, standOf } = useClockWords();
  if (one.clocks.length === 0) return null;
  return (
    <Section title={t('clock.title')}>
      <ul className="rows">
        {one.clocks.map((clock) => (
          <li key={clock.id} className="card">
            <p className="row-title">
              {titleOf(clock)} <ClockMark clock={clock} />
            </p>
            <p>{standOf(clock)}</p>
            {clock.extended ? <p className="quiet">{t('clock.extended')}</p> : null}
            <Turns clock={clock} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
