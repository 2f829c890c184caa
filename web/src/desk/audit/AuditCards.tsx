import { useTranslation } from 'react-i18next';
import type { AuditLineRowFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { Act, Whose } from './AuditFacts.tsx';

type Line = AuditLineRowFragment;

const Card = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation('desk');
  const { about, purpose, at, from } = line;
  const names = about.map(({ displayName }) => displayName).join(t('comma'));
  return (
    <li className="card">
      <p>
        <Act line={line} />
      </p>
      <p>
        <Whose line={line} />
      </p>
      {names === '' ? null : (
        <p>
          {t('audit.aboutWhom')} <Said>{names}</Said>
        </p>
      )}
      {purpose === null ? null : (
        <p>
          {t('audit.purpose')} <Said>{purpose}</Said>
        </p>
      )}
      <p className="row-meta">
        <When at={at} />
        <span>{from}</span>
      </p>
    </li>
  );
};

/** Lines of the log one below the other, for a phone. */
export const AuditCards = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul className="rows">
    {lines.map((line) => (
      <Card key={line.id} line={line} />
    ))}
  </ul>
);
