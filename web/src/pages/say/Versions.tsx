import { useTranslation } from 'react-i18next';
import type { WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

type Version = WholeMessageFragment['versions'][number];

const OneVersion = ({ version }: { readonly version: Version }) => {
  const { t } = useTranslation('say');
  return (
    <li className="card">
      <h2>
        {t('post.version', { number: version.number })} · <When at={version.at} />
      </h2>
      {version.title === '' ? null : (
        <p className="row-title">
          <Said>{version.title}</Said>
        </p>
      )}
      <p className="prose">
        <Said>{version.body}</Said>
      </p>
    </li>
  );
};

/** Every wording, newest first; nothing that was written is ever overwritten. */
export const Versions = ({ versions }: { readonly versions: readonly Version[] }) => {
  const { t } = useTranslation('say');
  return (
    <details className="part">
      <summary>{t('post.versions', { count: versions.length })}</summary>
      <ol className="rows">
        {versions.toReversed().map((version) => (
          <OneVersion key={version.number} version={version} />
        ))}
      </ol>
    </details>
  );
};
