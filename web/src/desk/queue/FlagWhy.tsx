import { useTranslation } from 'react-i18next';
import type { FlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useWhen } from '../../words/when.ts';
import { certaintyOf } from './certainty.ts';

const signed = (weight: number) => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`;

const TermTable = ({ terms }: { readonly terms: FlagLineFragment['terms'] }) => {
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
  const { i18n } = useTranslation('desk');
  const words: unknown = i18n.getResource(i18n.language, 'desk', `disputeType.${suggested}`);
  return typeof words === 'string' ? words : suggested;
};

/** Why the machine raised it: how sure it is in words, its terms with their weights, and which version judged which wording. */
export const FlagWhy = ({ flag }: { readonly flag: FlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const { modelVersion: model, judgedVersion: number } = flag;
  const type = useTypeWords(flag.suggestedType);
  // Never 0 or 100: the machine is not certain of anything.
  const percent = Math.min(99, Math.max(1, Math.round(flag.score * 100)));
  return (
    <section aria-labelledby="why">
      <h3 id="why">{t('why.title')}</h3>
      <p>
        <strong>{t(`certainty.${certaintyOf(flag.score)}`)}</strong> {t('why.percent', { percent })}
        {flag.message.kind === 'REPORT' ? ` ${t('why.report')}` : null}
      </p>
      {flag.terms.length === 0 ? (
        <p className="quiet">{t('why.noTerms')}</p>
      ) : (
        <TermTable terms={flag.terms} />
      )}
      <p className="why-type">
        {t('queue.type')} <strong>{type}</strong>
      </p>
      <p className="quiet why-foot">{t('why.explain', { model, number, at: momentOf(flag.at) })}</p>
    </section>
  );
};
