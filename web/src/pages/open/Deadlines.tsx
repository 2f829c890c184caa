import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  DeadlinesDocument,
  type DeadlineRowFragment,
  type DeadlinesQuery,
} from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { OpenHours } from './OpenHours.tsx';

const useSaid = () => {
  const { i18n } = useTranslation();
  return ({ zh, en }: { readonly zh: string; readonly en: string }) =>
    i18n.language.startsWith('zh') ? zh : en;
};

const useLimitWords = () => {
  const { t } = useTranslation('open');
  const said = useSaid();
  return ({ limit, unit, least, extension, extensionBy }: DeadlineRowFragment) => {
    const most = t(`deadline.unit.${unit}`, { count: limit });
    const span =
      least === null || least === limit
        ? most
        : t('deadline.between', { least: String(least), most });
    if (extension === null || extensionBy === null) return span;
    return t('deadline.longer', {
      span,
      more: t(`deadline.unit.${unit}`, { count: extension }),
      by: said(extensionBy),
    });
  };
};

const Rules = ({ rules }: { readonly rules: readonly DeadlineRowFragment[] }) => {
  const { t } = useTranslation('open');
  const said = useSaid();
  const limitOf = useLimitWords();
  return (
    <div className="table-scroll part" role="region" tabIndex={0} aria-label={t('deadline.title')}>
      <table className="stacked worded">
        <thead>
          <tr>
            {(['what', 'starts', 'limit', 'scope', 'source'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`deadline.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={`${rule.code} ${rule.scope} ${rule.validFrom}`}>
              <th scope="row">{said(rule.title)}</th>
              <td data-label={t('deadline.starts')}>{said(rule.startsAt)}</td>
              <td data-label={t('deadline.limit')}>{limitOf(rule)}</td>
              <td data-label={t('deadline.scope')}>{t(`deadline.scopes.${rule.scope}`)}</td>
              <td data-label={t('deadline.source')} lang="zh-CN">
                {rule.source} {rule.article}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Year = ({ year }: { readonly year: DeadlinesQuery['workYears'][number] }) => {
  const { t } = useTranslation('open');
  const { dateOf } = useWhen();
  return (
    <details>
      <summary>{t('deadline.year', { year: String(year.year) })}</summary>
      <p className="quiet" lang="zh-CN">
        {year.source}
      </p>
      <ul>
        {year.days.map(({ date, kind, name }) => (
          <li key={date}>{t(`deadline.day.${kind}`, { day: dateOf(date), name })}</li>
        ))}
      </ul>
    </details>
  );
};

/** Every deadline that the platform keeps, with its law, and the working calendar by which days are counted. Open to everyone. */
export const Component = () => {
  const { t } = useTranslation('open');
  const [result, ask] = useQuery({ query: DeadlinesDocument });
  return (
    <Screen title={t('deadline.title')} lead={t('deadline.lead')}>
      <Answer
        result={result}
        onAgain={() => {
          ask({ requestPolicy: 'network-only' });
        }}
        lines={9}
      >
        {({ deadlineRules, workYears }) => (
          <>
            <Rules rules={deadlineRules} />
            <Section title={t('deadline.years')}>
              <p>{t('deadline.counting')}</p>
              {workYears.map((year) => (
                <Year key={year.year} year={year} />
              ))}
            </Section>
            <Section title={t('deadline.hours')}>
              <p>{t('deadline.hoursLead')}</p>
              <OpenHours />
            </Section>
          </>
        )}
      </Answer>
    </Screen>
  );
};
