/** The first page. */
export const welcome = {
  welcomeTitle: 'Welcome to Followthrough',
  welcomeReads:
    'It reads the receipt number and the status from the case status page that you open.',
  welcomeKeeps: 'It keeps the record of your calls and letters about the case.',
  welcomeSays:
    'It tells you when the waiting time that USCIS published is over, and what comes next. It gives information, not legal advice.',
  welcomeFirst: 'Keep your first case',
  welcomeOpenStatus: 'Open the case status page',
  welcomeByPage:
    'Look up your case there. Then press the button of Followthrough in the toolbar (or Alt+Shift+F), and “Keep this case”.',
  welcomeToolbar:
    'The button may be hidden behind the puzzle piece of the toolbar; pin it there to have it in sight.',
  welcomeByNumber: 'Type a receipt number',
  welcomeWhere: 'Where your data is',
  welcomeWhereText:
    'On this machine only, in this browser profile. Nothing is sent anywhere, and there is no account. Whoever uses this browser profile can read it.',
  welcomeImport: 'You have a backup already? Take it over',
  welcomeReminders: 'Reminders',
  welcomeTry: 'Send one now, to see that they reach you.',
  welcomeNone: 'None to be seen?',
  welcomeNoneSystem:
    'Allow notifications of this browser in the settings of your system, and end its quiet mode or focus time.',
  welcomeNoneBrowser: 'The browser has to be running; if it was just installed, restart it once.',
  welcomeNoneStill:
    'Without them nothing is lost: the number on the toolbar button and the agenda say what is due.',
  welcomeOnce:
    'This page opens by itself only this once. Later you find it in the settings and in the guide.',
  welcomeAgain: 'Show the first page again',
} as const;
