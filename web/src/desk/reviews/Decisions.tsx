import { useTranslation } from 'react-i18next';
import { UndoDecisionDocument } from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { harmless } from '../../words/harmless.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';
import type { ReviewAct } from './reviewAct.ts';

/** What was decided so far, oldest first, and the way to take the newest back for ten minutes. */
export const Decisions = ({ item, onChanged, onHitch }: ReviewAct) => {
  const { t } = useTranslation(['desk', 'decided']);
  const act = useDecision(UndoDecisionDocument, (data) => data.undoDecision, onHitch);
  const undo = async () => {
    const done = await act.decide({ id: item.id, version: item.version });
    if (done !== undefined) onChanged(done);
  };
  if (item.decisions.length === 0) return null;
  return (
    <Note tone="calm" role="status">
      <p>{t('review.decisions')}</p>
      <ol className="plain">
        {item.decisions.map((one) => (
          <li key={one.number}>
            {t('review.by', {
              name: harmless(one.by.displayName),
              act: t(`act.${one.act}`, { ns: 'decided' }),
              rule: one.rule,
            })}{' '}
            <When at={one.at} as="ago" /> {one.holds ? null : t('review.gone')}
            <br />
            <Said>{one.sentence}</Said>
          </li>
        ))}
      </ol>
      <Trouble problem={act.problem} hitch={act.hitch} />
      {item.mayDo.includes('UNDO') ? (
        <Button loading={act.isBusy} onClick={() => void undo()}>
          {t('review.undo')}
        </Button>
      ) : null}
    </Note>
  );
};
