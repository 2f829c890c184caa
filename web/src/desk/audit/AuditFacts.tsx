import { useTranslation } from 'react-i18next';
import type { AuditLineRowFragment } from '../../gql/desk.generated/graphql.ts';
import { useActName } from '../../shell/actName.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { useNarrowedWords } from './narrowedWords.ts';

interface AuditFactProps {
  readonly line: AuditLineRowFragment;
}

/** Who, in which office. */
export const Whose = ({ line: { person, role, area } }: AuditFactProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const name = person?.displayName ?? t('audit.system');
  return (
    <>
      <strong>
        <Said>{name}</Said>
      </strong>
      <span className="cell-text">
        {role === null
          ? area.name
          : t('actingRole', {
              ns: 'shell',
              role: t(`role.${role}`, { ns: 'shell' }),
              place: area.name,
            })}
      </span>
    </>
  );
};

/** What was seen or done, on which number, or how the list was narrowed. */
export const Act = ({ line }: AuditFactProps) => {
  const { t } = useTranslation(['desk', 'audit']);
  const actName = useActName();
  const narrowed = useNarrowedWords();
  const { act, kind, outcome, targetId, filters, count } = line;
  return (
    <>
      <strong>{actName(act)}</strong> <Mark tone="calm">{t(`kind.${kind}`, { ns: 'audit' })}</Mark>
      {outcome === 'REFUSED' ? <Mark tone="danger">{t('audit.refused')}</Mark> : null}
      {targetId === null ? null : (
        <span className="cell-text">{t('audit.number', { id: targetId })}</span>
      )}
      {filters === null || filters === '' ? null : (
        <span className="cell-text">{t('audit.narrowed', { filters: narrowed(filters) })}</span>
      )}
      {count === null ? null : <span className="cell-text">{t('audit.count', { count })}</span>}
    </>
  );
};

/** Whom it concerns, by shown names. */
export const AboutWhom = ({ line: { about } }: AuditFactProps) => (
  <>
    {about.map(({ id, displayName }) => (
      <span key={id} className="cell-text">
        <Said>{displayName}</Said>
      </span>
    ))}
  </>
);

/** For what, as the asker said it. */
export const Purpose = ({ line: { purpose } }: AuditFactProps) =>
  purpose === null ? null : <Said>{purpose}</Said>;
