import { useTranslation } from 'react-i18next';
import type { ContactWordingFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { useWhen } from '../../words/when.ts';

/** Every wording of a contact with who wrote it and when, newest first; nothing while there is none. */
export const ContactHistory = ({
  versions,
}: {
  readonly versions: readonly ContactWordingFragment[];
}) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  if (versions.length === 0) return null;
  return (
    <details className="part">
      <summary>{t('contact.history', { count: versions.length })}</summary>
      <ul className="rows">
        {versions.map(({ number, by, at, name, address, phone, hours }) => (
          <li key={number} className="card">
            <span className="row-title">
              <Said>{name}</Said>
            </span>
            <p>
              <Said>{[address, phone, hours].join(' · ')}</Said>
            </p>
            <span className="quiet">
              {t('contact.version', {
                number,
                name: by?.displayName ?? t('contact.tool'),
                when: momentOf(at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
