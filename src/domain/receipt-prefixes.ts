// The official list, as embedded in the status page of 2022, in one string because the content script carries it.
const OFFICIAL =
  'AAOABQAGAALBANCATLBALBOIBOSBUFCHACHICHLCHRCINCLECLMCLTCSCDALDENDETDSMEACELPESCFREFSAGRRHARHELHHWHIAHLGHNTHOUIMPINPIOEJACJAKKANKNDLAWLINLNYLOSLOULVGMANMCFMCTMEMMESMGLMIAMILMITMSCMTLNBCNEWNOLNORNSCNYCOAKOKCOKLOMAORLPHIPHOPITPOMPOOPROQNSRALRENSAASACSAJSBDSEASFRSFVSLCSNASNDSNJSPMSPOSRCSSCSTASTLTAMTSCTUCVSCWACWASWICWPBWSCYAKYSCZARZBOZCHZGAZHNZLAZMIZNKZNYZOLZSFZTB';

/** The three-letter prefixes of the official list (status page of 2022), upper case. The list has grown over the years. */
export const RECEIPT_PREFIXES: ReadonlySet<string> = new Set(OFFICIAL.match(/.{3}/g));

/** Prefixes that are also visa posts of the State Department, whose case numbers have the same shape. */
export const VISA_POST_PREFIXES: ReadonlySet<string> = new Set(['MTL', 'JAK', 'SAA']);

/**
 * Prefixes of service centers and of electronic filing. The others name cities and read like words or like
 * the town before a telephone number (NEW, SEA, NYC), so text has to write them more exactly.
 */
export const CENTER_PREFIXES: ReadonlySet<string> = new Set(
  'CSCEACIOELINMSCNBCNSCSRCTSCVSCWACYSC'.match(/.{3}/g),
);
