import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  InstallationSeenDocument,
  type InstallationSeenQuery,
} from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { todoOf } from './statusTodo.ts';
import { useJobName } from './jobName.ts';

type Seen = InstallationSeenQuery['installation'];
type Finding = Seen['findings'][number];

const tones = { GOOD: 'done', LOOK: 'soon', BAD: 'danger' } as const;
const order = { BAD: 0, LOOK: 1, GOOD: 2 } as const;

// What is named, in the page's own words: jobs with their dates, readers of events, channels, years.
const useNamed = () => {
  const { t } = useTranslation('desk');
  const { dateOf } = useWhen();
  const jobName = useJobName();
  const wordOf = (part: Finding['part'], name: string) => {
    const [first = '', date] = name.split(' ');
    if (date !== undefined) return `${jobName(first)} ${dateOf(date)}`;
    if (part === 'EVENTS') return jobName(first);
    return first === 'MAIL' || first === 'SMS' || first === 'PUSH'
      ? t(`status.part.${first}`)
      : first;
  };
  return ({ part, names }: Finding) => names.map((name) => wordOf(part, name)).join(t('comma'));
};

const Part = ({ finding }: { readonly finding: Finding }) => {
  const { t, i18n } = useTranslation('desk');
  const { momentOf } = useWhen();
  const namedIn = useNamed();
  const { part, state, says, count, limit, at } = finding;
  const figure = (value: number | null) =>
    value === null ? '' : new Intl.NumberFormat(i18n.language).format(value);
  const facts = {
    count: figure(count),
    limit: figure(limit),
    time: at === null ? '' : momentOf(at),
    names: namedIn(finding),
  };
  const todo = state === 'GOOD' ? undefined : todoOf(says);
  return (
    <li className="card">
      <p>
        <strong>{t(`status.part.${part}`)}</strong>{' '}
        <Mark tone={tones[state]}>{t(`status.state.${state}`)}</Mark>
      </p>
      <p>{t(`status.says.${says}`, facts)}</p>
      {todo === undefined ? null : <p>{t(`status.todo.${todo}`)}</p>}
    </li>
  );
};

const Parts = ({ seen: { findings, lookedAt } }: { readonly seen: Seen }) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const unwell = findings.filter(({ state }) => state !== 'GOOD').length;
  const sorted = findings.toSorted((one, other) => order[one.state] - order[other.state]);
  return (
    <>
      <Note tone={unwell === 0 ? 'done' : 'soon'}>
        <p>{unwell === 0 ? t('status.well') : t('status.unwell', { count: unwell })}</p>
      </Note>
      <p className="quiet">{t('status.lookedAt', { time: momentOf(lookedAt) })}</p>
      <ul className="rows">
        {sorted.map((finding) => (
          <Part key={finding.part} finding={finding} />
        ))}
      </ul>
    </>
  );
};

/** How the installation stands, part by part, what needs attention first and with what to do. */
export const Status = () => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: InstallationSeenDocument,
    requestPolicy: 'network-only',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Section title={t('status.title')}>
      <p className="quiet">{t('status.lead')}</p>
      <Answer result={result} onAgain={again} lines={8}>
        {({ installation }) => <Parts seen={installation} />}
      </Answer>
      <div className="acts">
        <Button loading={result.fetching} onClick={again}>
          {t('status.again')}
        </Button>
      </div>
    </Section>
  );
};
