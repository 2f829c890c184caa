import { useTranslation } from 'react-i18next';
import type { ConflictFlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { harmless } from '../../words/harmless.ts';
import { useWhen } from '../../words/when.ts';
import { certaintyOf } from './certainty.ts';

const signed = (weight: number) => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`;

const TermTable = ({ terms }: { readonly terms: ConflictFlagLineFragment['terms'] }) => {
  const { t } = useTranslation('desk');
  return (
    <div className="table-scroll">
      <table className="terms">
        <caption className="unseen">{t('why.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('why.term')}</th>
            <th scope="col">{t('why.direction')}</th>
            <th scope="col">{t('why.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ text, weight }) => (
            <tr key={text}>
              <th scope="row" lang="zh-CN">
                {text}
              </th>
              <td>{weight > 0 ? t('why.towards') : t('why.away')}</td>
              <td>{signed(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

// The official words stand in the catalogue by themselves; one that it does not know is shown as it came.
const useTypeWords = (suggested: string) => {
  const { i18n } = useTranslation(['desk', 'say']);
  const words: unknown = i18n.getResource(i18n.language, 'say', `disputeType.${suggested}`);
  return typeof words === 'string' ? words : suggested;
};

// What a person said who took it for a conflict, beside what the machine says.
const Raised = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const type = useTypeWords(flag.raisedType ?? '');
  if (flag.raisedBy === null) return null;
  const name = harmless(flag.raisedBy.displayName);
  return (
    <div className="why-raised">
      <p>
        {t('why.raised', { name })} <Said>{flag.raisedNote ?? ''}</Said>{' '}
        {flag.raisedAt === null ? null : <When at={flag.raisedAt} />}
      </p>
      {flag.raisedType === null ? null : (
        <p className="why-type">
          {t('why.raisedType', { name })} <strong>{type}</strong>
        </p>
      )}
    </div>
  );
};

const Dangers = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  if (flag.dangers.length === 0) return null;
  const said = flag.dangers.map(({ kind, text }) =>
    t('why.danger', { kind: t(`dangerKind.${kind}`), words: text }),
  );
  return (
    <p>
      {t('why.dangers')} <strong>{said.join(t('comma'))}</strong>{' '}
      <span className="quiet">{t('why.dangerFoot')}</span>
    </p>
  );
};

const Judged = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const { score, modelVersion, judgedVersion } = flag;
  const type = useTypeWords(flag.suggestedType ?? '');
  if (score === null) return <p className="quiet">{t('why.unseen')}</p>;
  // Never 0 or 100: the machine is not certain of anything.
  const percent = Math.min(99, Math.max(1, Math.round(score * 100)));
  const judged = { model: modelVersion ?? '', number: judgedVersion ?? 1, at: momentOf(flag.at) };
  return (
    <>
      <p>
        <strong>{t(`certainty.${certaintyOf(score)}`)}</strong> {t('why.percent', { percent })}
        {flag.message.kind === 'FIELD_REPORT' ? ` ${t('why.report')}` : null}
      </p>
      <Dangers flag={flag} />
      {flag.terms.length === 0 ? (
        <p className="quiet">{t('why.noTerms')}</p>
      ) : (
        <TermTable terms={flag.terms} />
      )}
      <p className="why-type">
        {t('queue.type')} <strong>{type}</strong>
      </p>
      <p className="quiet why-foot">{t('why.explain', judged)}</p>
    </>
  );
};

/** Why it is here: who raised it, how sure the machine is in words, its terms with their weights, and which version judged which wording. */
export const ConflictFlagWhy = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  return (
    <section aria-labelledby="why">
      <h3 id="why">{t(flag.raisedBy === null ? 'why.title' : 'why.titleRaised')}</h3>
      <Raised flag={flag} />
      <Judged flag={flag} />
    </section>
  );
};
