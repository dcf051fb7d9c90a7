import type { Translated } from '../catalogue.ts';
import type { papers as english } from '../en/papers.ts';

/** The language of what is printed or saved. */
export const papers: Translated<typeof english> = {
  paperLanguage: 'Idioma',
  paperEnglishHint: 'Lo que es para USCIS va en inglés.',
  exportTablesEnglish:
    'Las tablas nombran sus columnas en inglés en todos los idiomas, para que otros programas puedan contar con ellas.',
};
