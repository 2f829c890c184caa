import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LookUpAccountDocument,
  type LookUpAccountMutation,
} from '../../gql/desk.generated/graphql.ts';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import { newKey } from '../../talk/key.ts';
import { useAct } from '../../talk/useAct.ts';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useLacks } from '../parts/useLacks.ts';

export type Account = LookUpAccountMutation['lookUpAccount'];

const empty = { key: '', userName: '', purpose: '' };

/**
 * Looking a record up: the form, and the record. A repeat with the same words is the same look-up for ten minutes, then a new
 * one; nothing of the record stays on the device.
 */
export const useLookingUp = () => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft('lookup', empty);
  const [seen, setSeen] = useState<{ readonly asked: typeof draft; readonly account: Account }>();
  const { run, isBusy, problem } = useAct(LookUpAccountDocument);
  const purposeLack =
    visibleLengthOf(draft.purpose) < limits.lookUpPurpose.min
      ? t('lookup.purposeShort', { count: limits.lookUpPurpose.min })
      : lacks.upTo(draft.purpose, limits.lookUpPurpose);
  const send = async () => {
    setSeen(undefined);
    const key = problem?.reason === 'key_reused' ? newKey() : draft.key;
    const asked = { ...draft, key };
    const data = await run(asked);
    if (data === undefined) return;
    clear();
    setSeen({ asked, account: data.lookUpAccount });
  };
  const more = async () => {
    if (seen === undefined) return;
    const { entries } = seen.account;
    const data = await run({ ...seen.asked, after: entries.pageInfo.endCursor });
    if (data === undefined) return;
    const next = data.lookUpAccount.entries;
    const edges = [...entries.edges, ...next.edges];
    const longer = { ...seen, account: { ...seen.account, entries: { ...next, edges } } };
    // What was shut meanwhile stays shut.
    setSeen((shown) => (shown === seen ? longer : shown));
  };
  const shut = () => {
    setSeen(undefined);
  };
  const lack = { userName: lacks.needed(draft.userName), purpose: purposeLack };
  return { draft, change, lack, send, more, shut, isBusy, problem, account: seen?.account };
};
