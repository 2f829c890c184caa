import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConflictFlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { RoleMark } from '../../shell/RoleMark.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

const useOrigin = ({ kind, reportKind, author, source }: ConflictFlagLineFragment['message']) => {
  const { t } = useTranslation('desk');
  if (kind === 'FIELD_REPORT' && reportKind !== null)
    return t('queue.reportOf', { kind: t(`reportKind.${reportKind}`) });
  return author === null ? t('queue.outside', { source: source ?? '' }) : t('queue.post');
};

/** Post, report or from outside, and the tone, as marks in words. */
export const ConflictFlagMarks = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const origin = useOrigin(flag.message);
  return (
    <p className="marks">
      <Mark tone="calm">{origin}</Mark>
      {flag.heated ? <Mark tone="danger">{t('queue.heated')}</Mark> : null}
    </p>
  );
};

/** Who wrote it, when and where, and the way to the original, on one line. */
export const ConflictFlagFacts = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { author, authorRole, at, area, place, no } = flag.message;
  return (
    <p className="row-meta flag-facts">
      {author === null ? null : (
        <span>
          <Said>{author.displayName}</Said> <RoleMark role={authorRole} />
        </span>
      )}
      <When at={at} />
      <span>{area.name}</span>
      {place === null ? null : <span lang="zh-CN">{place}</span>}
      <Link to={`/posts/${no}`}>{t('queue.original', { no })}</Link>
    </p>
  );
};
