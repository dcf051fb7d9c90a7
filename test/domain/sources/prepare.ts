/** What the guide of 2017 has a caller prepare, in its order. */
export const PREPARE = {
  P1: 'Gather as much information on your case as possible',
  P2: 'Check the status of your case online',
  P3: 'Determine what, if any, processing times apply to your case type',
  P4: 'Check your priority date, if applicable',
  P5: 'Have available all applicable receipt numbers',
  P6: 'Have your Alien Registration number ("A" number), if applicable',
  P7: 'Have all relevant correspondence with USCIS',
} as const;

/** What the release of 2009 has her have available. */
export const HAVE_AVAILABLE =
  'Before calling the NCSC please have available your receipt number, alien registration number, type of application filed and date filed.';
