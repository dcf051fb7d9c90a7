import type { TextKey } from '../../src/locales/catalogue.ts';

/** The texts that are the same in a language as in English: names, abbreviations, cognates. */
export const SAME_IN_ENGLISH = {
  es: [
    'appName',
    'callNotReached',
    'casesPlaceCalifornia',
    'casesPlaceNebraska',
    'casesPlacePotomac',
    'casesPlaceTexas',
    'casesPlaceVermont',
    'channelChat',
    'channelERequest',
    'deskAgenda',
    'importUtf16be',
    'importUtf16le',
    'importUtf8',
    'lineNoCallBack',
  ],
  'zh-CN': ['appName', 'callStampKeysOfMac', 'channelERequest', 'importUtf8'],
} as const satisfies Record<string, readonly TextKey[]>;
