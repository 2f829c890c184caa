import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PreviewOfficeHoursDocument,
  SetOfficeHoursDocument,
  type PreviewOfficeHoursQuery,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { useAct } from '../../talk/useAct.ts';
import { useLazyQuery } from '../../talk/useLazyQuery.ts';
import { useLacks } from '../parts/useLacks.ts';
import { draftFrom, periodsLack, periodsOf, type HoursDraft, type Period } from './hoursDraft.ts';

export type HoursPreview = PreviewOfficeHoursQuery['previewOfficeHours'];

/** The hours that are typed for an area: looked at first, entered after. `onAgain` reads what was entered anew. */
export const useOfficeHours = (area: string, held: readonly Period[], onAgain: () => void) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const begun = JSON.stringify(draftFrom(held));
  const start = useMemo(() => JSON.parse(begun) as HoursDraft, [begun]);
  const { draft, change, clear } = useDraft(`office-hours:${area}`, start);
  const preview = useLazyQuery(PreviewOfficeHoursDocument);
  const [entered, setEntered] = useState<string>();
  const { run, isBusy, problem } = useAct(SetOfficeHoursDocument);
  const wrong = periodsLack(draft);
  const lack = {
    validFrom: lacks.needed(draft.validFrom),
    periods: wrong === undefined ? undefined : t(`hours.lack.${wrong}`),
    reason: lacks.needed(draft.reason, limits.officeHoursReason),
  };
  const { validFrom, reason } = draft;
  const asked = { area, validFrom, reason, periods: periodsOf(draft) };
  const look = async () => {
    setEntered(undefined);
    await preview.ask({ input: { ...asked, version: 0 } });
  };
  const enter = async (version: number) => {
    const data = await run({ input: { ...asked, version } });
    onAgain();
    if (data === undefined) return;
    setEntered(validFrom);
    preview.setData(undefined);
    clear();
  };
  return {
    draft,
    change: (part: Partial<HoursDraft>) => {
      preview.setData(undefined);
      change(part);
    },
    lack,
    look,
    isLooking: preview.isBusy,
    refused: preview.problem,
    preview: preview.data?.previewOfficeHours,
    enter,
    isBusy,
    problem,
    entered,
  };
};
