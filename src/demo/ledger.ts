import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { runUnfinishedDate } from '../../jobs/runDaily.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { addDays } from '../kernel/clock.ts';
import { chooseRecording } from '../modules/ledger/chooseRecording.ts';
import { lookUpAccount } from '../modules/ledger/lookUpAccount.ts';
import type { DemoCast } from './identity.ts';
import { inParallel } from './inParallel.ts';
import type { DemoPerson } from './people.ts';
import { momentOf } from './year/calendar.ts';

/** A look into somebody's record, and what it is for. */
export interface PlannedLookUp {
  readonly key: string;
  readonly by: string;
  readonly userName: string;
  readonly purpose: string;
  readonly at: Date;
}

const width = 8;
/** The hour, with its fraction, at which the nightly job runs. */
const nightHour = 0.5;

/** Has those who said yes to a record say so. May be repeated. */
export async function plantChoices(
  cast: DemoCast,
  people: readonly DemoPerson[],
  at: (person: DemoPerson) => Date,
): Promise<void> {
  const willing = people.filter(({ recording }) => recording === true);
  await inParallel(willing, width, (person) =>
    chooseRecording(cast.at(person.userName, at(person)), true),
  );
}

/** Works the nights after calendar dates as the nightly job would have, each in its own night but none later than `now`. May be repeated. */
export async function plantNights(dates: readonly string[], now: Date): Promise<void> {
  for (const date of dates) {
    const night = momentOf(addDays(date, 1), nightHour);
    const at = new Date(Math.min(night.getTime(), now.getTime()));
    const runner = { ...systemRunner(new AbortController().signal), now: () => at };
    await runUnfinishedDate(accrueCredit, date, runner);
  }
}

/** Has officers look into records as planned. To be done once: a look-up is told to its subject. */
export async function plantLookUps(cast: DemoCast, plan: readonly PlannedLookUp[]): Promise<void> {
  for (const { key, by, userName, purpose, at } of plan)
    await lookUpAccount(cast.at(by, at, 'CREDIT_OFFICER'), {
      key: `demo-look-${key}`,
      userName,
      purpose,
    });
}
