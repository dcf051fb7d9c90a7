/** The language of what is printed or saved. */
export const papers = {
  paperLanguage: 'Language',
  paperEnglishHint: 'Papers for USCIS are in English.',
  exportTablesEnglish:
    'The tables name their columns in English in every language, so that other programs can rely on them.',
} as const;
