import type { Translated } from '../catalogue.ts';
import type { papers as english } from '../en/papers.ts';

/** The language of what is printed or saved. */
export const papers: Translated<typeof english> = {
  paperLanguage: '语言',
  paperEnglishHint: '提交给 USCIS 的文件使用英文。',
  exportTablesEnglish: '无论使用哪种语言，表格的列名都是英文，以便其他程序识别。',
};
