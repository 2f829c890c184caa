import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import { Sheet } from './Sheet.tsx';
import { Trouble } from './Trouble.tsx';
import { isLeft, type LineOutcome, type useEach } from './useEach.ts';
import { useSeen } from './useSeen.ts';

// Why a line was not done; one that was done shows it by itself.
const Refusal = ({ outcome }: { readonly outcome: LineOutcome | undefined }) => {
  if (outcome === undefined || outcome.kind === 'done') return null;
  return outcome.kind === 'hitch' ? (
    <Trouble problem={undefined} hitch={outcome.hitch} />
  ) : (
    <Trouble problem={outcome.problem} />
  );
};

interface ToldProps {
  readonly outcomes: readonly (LineOutcome | undefined)[];
  readonly isBusy: boolean;
}

// How far it has come, and at the end how many were done and how many were not.
const Told = ({ outcomes, isBusy }: ToldProps) => {
  const { t } = useTranslation('desk');
  const told = outcomes.filter((one) => one !== undefined);
  const doneCount = told.filter(({ kind }) => kind === 'done').length;
  if (isBusy)
    return (
      <div className="each-told">
        <label>
          {t('each.under', { at: told.length + 1, of: outcomes.length })}{' '}
          <progress max={outcomes.length} value={told.length} />
        </label>
      </div>
    );
  const openCount = outcomes.length - doneCount;
  return (
    <p className="each-told" role="status">
      {told.length === 0 ? '' : t('each.done', { count: doneCount })}
      {told.length === 0 || openCount === 0 ? '' : t('each.open', { count: openCount })}
    </p>
  );
};

interface EachSheetProps<Row> {
  readonly title: string;
  /** What the act means, said before the lines. */
  readonly lead: ReactNode;
  /** The rows that were chosen; taken as they are when the sheet opens. */
  readonly rows: readonly Row[];
  readonly each: Pick<ReturnType<typeof useEach>, 'stop' | 'isBusy' | 'outcomes'> & {
    readonly run: (rows: readonly Row[]) => Promise<void>;
  };
  /** One line with all its facts, as an `li`: as it was read, or as it is since the act was done. */
  readonly lineOf: (row: Row, isDone: boolean, children: ReactNode) => ReactNode;
  /** The words for the act on so many lines. */
  readonly actOn: (count: number) => string;
  readonly onTakeOut: (id: string) => void;
  readonly onClose: () => void;
}

/**
 * One decision on many rows. Every line stands here with its facts, and nothing is decided before each has been in sight; each can be
 * taken out. Then they are sent one by one, and each line says what became of it.
 */
export const EachSheet = <Row extends { readonly id: string }>(props: EachSheetProps<Row>) => {
  const { each, lineOf, actOn, onTakeOut, onClose } = props;
  const { t } = useTranslation(['desk', 'shell']);
  const [lines, setLines] = useState(props.rows);
  const { list, foot, seen, bring } = useSeen();
  const outcomes = lines.map(({ id }) => each.outcomes.get(id));
  const isBegun = each.isBusy || outcomes.some((one) => one !== undefined);
  const unseen = lines.filter(({ id }) => !seen.has(id));
  const left = lines.filter(({ id }) => isLeft(each.outcomes.get(id)));
  const takeOut = (id: string) => {
    onTakeOut(id);
    setLines(lines.filter((one) => one.id !== id));
    if (lines.length === 1) onClose();
  };
  const press = () => {
    const first = unseen[0];
    if (first === undefined) void each.run(left);
    else bring(first.id);
  };
  const words = () => {
    if (unseen.length > 0) return t('each.unseen', { count: unseen.length });
    return isBegun ? t('each.again', { count: left.length }) : actOn(lines.length);
  };
  return (
    <Sheet title={props.title} onClose={onClose}>
      {props.lead}
      <ul ref={list} className="rows">
        {lines.map((row) => {
          const outcome = each.outcomes.get(row.id);
          return lineOf(
            row,
            outcome?.kind === 'done',
            <div className="each-line" data-end={row.id}>
              <Refusal outcome={outcome} />
              {isBegun ? null : (
                <Button
                  onClick={() => {
                    takeOut(row.id);
                  }}
                >
                  {t('each.takeOut')}
                </Button>
              )}
            </div>,
          );
        })}
      </ul>
      <div ref={foot} className="each-foot">
        <Told outcomes={outcomes} isBusy={each.isBusy} />
        <div className="acts acts-close">
          {left.length === 0 ? null : (
            <Button type="primary" loading={each.isBusy} onClick={press}>
              {words()}
            </Button>
          )}
          <Button onClick={each.isBusy ? each.stop : onClose}>
            {each.isBusy ? t('each.stop') : t(isBegun ? 'close' : 'cancel', { ns: 'shell' })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};
