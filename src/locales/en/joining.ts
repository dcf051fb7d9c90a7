/** How texts are put together, and the names that stand in them. */
export const joining = {
  joiningSentences: '{said} {next}',
  joiningClauses: '{said}; {next}',
  joiningAside: '{said}, {next}',
  joiningNamed: '{name}: {value}',
  joiningRemarked: '{what} ({remark})',
  // Behind what has no stop of its own.
  joiningStop: '{said}.',
  joiningStopped: '{said}. {next}',
  joiningDayTime: '{day}, {time}',
  reportDayTime: '{day},\n{time}',
  waitingIsThis: 'This is the case you keep as {name}',

  // As the calendar of the holidays writes them: papers made before said so, too.
  holidayNewYear: "New Year's Day",
  holidayKing: 'Birthday of Martin Luther King, Jr.',
  holidayWashington: "Washington's Birthday",
  holidayMemorial: 'Memorial Day',
  holidayJuneteenth: 'Juneteenth National Independence Day',
  holidayIndependence: 'Independence Day',
  holidayLabor: 'Labor Day',
  holidayColumbus: 'Columbus Day',
  holidayVeterans: 'Veterans Day',
  holidayThanksgiving: 'Thanksgiving Day',
  holidayChristmas: 'Christmas Day',
} as const;
