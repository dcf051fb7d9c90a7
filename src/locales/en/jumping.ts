/** A receipt number selected on a page, and the keyword in the address bar. */
export const jumping = {
  menuKeep: 'Keep this receipt number',
  selectedTitle: 'Selected receipt number',
  selectedWasKept: 'This case was kept already: {receipt}.',
  selectedAsk: 'Selected: {receipt}. It is not kept yet.',
  selectedSeveral: {
    one: 'The selected text holds {count} receipt number.',
    other: 'The selected text holds {count} receipt numbers. Keep those you mean.',
  },
  selectedSeveralListed:
    'The selected text holds {count} receipt numbers; the first {listed} are listed.',
  selectedNone: 'No receipt number stands in the selected text. Nothing was kept.',
  selectedProblem: 'Nothing was kept. {problem}',
  selectedPrivate:
    'You selected it in a private window. It is kept only if you say so here, with all your cases and not only for this window.',
  selectedNothing: 'Nothing is selected.',
  selectedNothingHint:
    'Select a receipt number on any page, open the menu of the selection, and choose “Keep this receipt number”.',

  barStart: 'Type a receipt number, a label, a name or a form to open its case',
  barOpen: 'Open the case {case}',
  barKeepNumber: '{receipt} is not kept yet: press Enter to see it and keep it',
  barFilter: 'List the cases found by “{typed}”',
} as const;
