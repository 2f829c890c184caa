/** The server's limits, in code points unless the name says otherwise. */
export const limits = {
  noteMax: 500,
  talkMax: 2_000,
  agreementMax: 2_000,
  titleMax: 80,
  nameMax: 40,
  firmNameMin: 2,
  firmNameMax: 60,
  placeMax: 100,
  reportMax: 5_000,
  purposeMin: 4,
  purposeMax: 200,
  minutesMin: 10,
  minutesMax: 720,
  volunteerServiceDaysMax: 30,
  undoMs: 600_000,
} as const;
