import { useTranslation } from 'react-i18next';
import type { MyAccountFragment } from '../../gql/generated/graphql.ts';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';

type Code = MyAccountFragment['resetCodes'][number];

const CodeRow = ({ code }: { readonly code: Code }) => {
  const { t } = useTranslation(['account', 'shell']);
  const { momentOf } = useWhen();
  const { by, role, scope, issuedAt, usedAt } = code;
  const office =
    role === null || scope === null
      ? t('codes.tool')
      : t('actingRole', {
          ns: 'shell',
          role: t(`role.${role}`, { ns: 'shell' }),
          place: scope.name,
        });
  return (
    <li className="card">
      <span className="row-title">
        {by === null ? office : t('codes.by', { name: by.displayName, office })}
      </span>
      <span className="row-meta">
        <span>{t('codes.issued', { when: momentOf(issuedAt) })}</span>
        <span>
          {usedAt === null ? t('codes.unused') : t('codes.used', { when: momentOf(usedAt) })}
        </span>
      </span>
    </li>
  );
};

/** Which office gave a code to set a new password with, and whether one was set; nothing while that never happened. */
export const ResetCodes = ({ codes }: { readonly codes: readonly Code[] }) => {
  const { t } = useTranslation('account');
  if (codes.length === 0) return null;
  return (
    <Section title={t('codes.title')}>
      <p>{t('codes.lead')}</p>
      <ul className="rows">
        {codes.map((code) => (
          <CodeRow key={code.issuedAt} code={code} />
        ))}
      </ul>
    </Section>
  );
};
