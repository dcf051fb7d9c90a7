/** Which browser recorded something, and who. */
export const devices = {
  tellDeviceNamed: 'Browser named',
  deviceTitle: 'This browser and you',
  deviceWhy:
    'Whoever reads an entry elsewhere sees where it was recorded and by whom. Both stand in backups and hand-off files. What you change here counts from now on; what was recorded before keeps the names it had.',
  deviceOwnName: 'Name of this browser',
  deviceNameHint: 'For example: Office laptop',
  deviceInitials: 'Your initials',
  deviceSave: 'Save',
  deviceNotNow: 'Leave both empty',
  deviceOthers: 'Other browsers whose entries are here',

  deviceRecorded: 'Recorded {who}',
  deviceCorrected: 'Corrected {who}',
  deviceStruck: 'Struck {who}',
  deviceRecordedName: 'Recorded',
  deviceCorrectedName: 'Corrected',
  deviceStruckName: 'Struck',
  deviceByOn: 'by {initials} on {name}',
  deviceBy: 'by {initials}',
  deviceOn: 'on {name}',
  deviceHere: 'in this browser',
  deviceElsewhere: 'in another browser',
} as const;
