import { useTranslation } from 'react-i18next';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Attachments } from '../../shell/Attachments.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { harmless } from '../../words/harmless.ts';

type Line = WholeCaseFragment['history'][number];

const known = [
  'opened',
  'accepted',
  'released',
  'retitled',
  'party_added',
  'consent',
  'meeting',
  'extended',
  'agreed',
  'performed',
  'closed',
] as const;

const useLineWords = ({ act, party }: Line) => {
  const { t } = useTranslation('desk');
  const word = known.find((one) => one === act);
  const name = party?.name ?? '';
  if (word === undefined) return act;
  if (word === 'closed' && party !== null) return t('line.refused', { name });
  return t(`line.${word}`, { name });
};

const TimelineLine = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation(['desk', 'shell']);
  const words = useLineWords(line);
  return (
    <li>
      <p className="row-title">{words}</p>
      <p className="row-meta">
        <span>
          {line.role === null || line.by === null
            ? t('line.byPlatform')
            : t('line.by', {
                role: t(`role.${line.role}`, { ns: 'shell' }),
                name: line.by.displayName,
              })}
        </span>
        <When at={line.at} />
        {line.manner === null ? null : <span>{t(`manner.${line.manner}`)}</span>}
        {line.releaseReason === null ? null : (
          <span>{t(`releaseReason.${line.releaseReason}`)}</span>
        )}
      </p>
      {line.title === null || line.formerTitle === null ? null : (
        <p>
          {t('line.titles', { title: harmless(line.title), former: harmless(line.formerTitle) })}
        </p>
      )}
      {line.note === null || line.note === '' ? null : (
        <p className="prose">
          <Said>{line.note}</Said>
        </p>
      )}
      <Attachments files={line.attachments} />
    </li>
  );
};

/** Everything that happened, oldest first: lines are added, never changed. */
export const Timeline = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  return (
    <Section title={t('line.title')}>
      <ol className="timeline">
        {one.history.map((line) => (
          <TimelineLine key={line.number} line={line} />
        ))}
      </ol>
      <p className="quiet">{t('line.kept')}</p>
    </Section>
  );
};
