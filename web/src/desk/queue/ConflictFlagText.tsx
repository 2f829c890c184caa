import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictFlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Attachments } from '../../shell/Attachments.tsx';
import { Note } from '../../shell/Note.tsx';
import { Said } from '../../shell/Said.tsx';
import { harmless } from '../../words/harmless.ts';
import { nameOf } from './certainty.ts';
import { piecesIn, type Piece } from './pieces.ts';
import { useWording } from './useWording.ts';

interface MarkedProps {
  readonly piece: Piece;
  /** Reads the direction out before the term; not in a heading, which is read as a name. */
  readonly isRead: boolean;
}

// Towards a conflict: underlined and marked +; away from it: dotted and marked −. The colour only repeats it.
const Marked = ({ piece, isRead }: MarkedProps) => {
  const { t } = useTranslation('desk');
  if (piece.weight === undefined) return piece.text;
  const isTowards = piece.weight > 0;
  return (
    <mark className={isTowards ? 'pull pull-towards' : 'pull pull-away'}>
      {isRead ? (
        <span className="unseen">{isTowards ? t('why.readTowards') : t('why.readAway')}</span>
      ) : null}
      {piece.text}
      <sup aria-hidden>{isTowards ? '+' : '−'}</sup>
    </mark>
  );
};

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly isRead?: boolean;
}

const Pieces = ({ pieces, isRead = false }: PiecesProps) => (
  <bdi>
    {pieces.map((piece) => (
      <Marked key={piece.start} piece={piece} isRead={isRead} />
    ))}
  </bdi>
);

interface ConflictFlagTextProps {
  readonly flag: ConflictFlagLineFragment;
  /** What stands between the title and the text. */
  readonly children: ReactNode;
}

/** The message's own text with the machine's terms marked in it. */
export const ConflictFlagText = ({ flag, children }: ConflictFlagTextProps) => {
  const { t } = useTranslation('desk');
  const { wording, isJudged } = useWording(flag);
  const { title, body } = wording;
  const text = harmless(`${title}\n${body}`);
  const terms = isJudged ? flag.terms : [];
  const bodyAt = title.length + 1;
  return (
    <>
      <h2 id="current-item" tabIndex={-1} lang="zh-CN">
        {title === '' ? (
          <Said>{nameOf(wording)}</Said>
        ) : (
          <Pieces pieces={piecesIn(text, terms, 0, title.length)} />
        )}
      </h2>
      {children}
      <div className="prose flag-text" lang="zh-CN">
        <Pieces pieces={piecesIn(text, terms, bodyAt, text.length)} isRead />
      </div>
      <Attachments files={flag.message.attachments} />
      {flag.message.withdrawnAt === null ? null : (
        <Note tone="soon">
          <p>{t('queue.withdrawn')}</p>
        </Note>
      )}
      {flag.judgedVersion === null ||
      flag.message.version === flag.judgedVersion ||
      flag.message.withdrawnAt !== null ? null : (
        <Note tone="soon">
          <p>{t('queue.editedSince', { number: flag.judgedVersion })}</p>
        </Note>
      )}
    </>
  );
};
