import { useTranslation } from 'react-i18next';
import type { WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { When } from '../../shell/When.tsx';
import { Difference } from './Difference.tsx';

type Version = WholeMessageFragment['versions'][number];

interface OneProps {
  readonly version: Version;
  readonly before: Version | undefined;
}

const OneVersion = ({ version, before }: OneProps) => {
  const { t } = useTranslation('say');
  return (
    <li className="card">
      <h2>
        {t('post.version', { number: version.number })} · <When at={version.at} />
      </h2>
      {version.title === '' ? null : (
        <p className="row-title">
          <Difference from={before?.title} to={version.title} />
        </p>
      )}
      <p className="prose">
        <Difference from={before?.body} to={version.body} />
      </p>
    </li>
  );
};

/** Every wording that the reader may compare, newest first, each with what it changed; nothing that was written is ever overwritten. */
export const Versions = ({ versions }: { readonly versions: readonly Version[] }) => {
  const { t } = useTranslation('say');
  return (
    <details className="part">
      <summary>{t('post.versions', { count: versions.length })}</summary>
      <p className="quiet">{t('post.versionsHow')}</p>
      <ol className="rows">
        {versions
          .map((version, at) => ({ version, before: versions[at - 1] }))
          .toReversed()
          .map(({ version, before }) => (
            <OneVersion key={version.number} version={version} before={before} />
          ))}
      </ol>
    </details>
  );
};
