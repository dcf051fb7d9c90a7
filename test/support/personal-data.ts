/** Finds in a line what must not stand in the repository; `undefined` where there is nothing. */
export type Finder = (line: string) => string | undefined;

/** Mailboxes as USCIS published them in 2009, one as a print spoiled it; and addresses of one letter. */
const PUBLISHED =
  /^(?:(?:csc-ncsc-followup|vsc\.ncscfollowup|ncscfollowup\.nsc|tsc\.ncscfollowup|SCOPSSCATA)@dhs\.gov|SCOPSSCATA@nulldhs\.gov|[a-d]@[a-d]\.gov)$/i;
/** Kept free for examples: RFC 2606. */
const RESERVED = /@(?:[\w-]+\.)*(?:example\.(?:com|gov|net|org)|example|invalid|test)$/i;
/** Digits that count up or down, after noughts. */
const MADE_UP_ALIEN_NUMBER = /^0*(?:1234567|1234568|12345678|98765432)$/;

const MACHINE_PATH = /(?<![\w.$/-])\/(?:root|work|home|Users)\/[\w.-]+|[A-Z]:\\Users\\/;
const REGISTRY = /https?:\/\/(?:[\w-]+\.)*(?:registry|npmjs|yarnpkg|artifactory|nexus)\b[\w./-]*/i;

/**
 * A receipt number that is none of the made-up ones.
 *
 * @param patterns those of `test/made-up-receipts.txt`, as the file has them.
 */
export function findReceipt(patterns: string): Finder {
  const madeUp = patterns
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((pattern) => new RegExp(`^${pattern}$`));
  return (line) =>
    [...line.matchAll(/\b[A-Z]{3}[ -]?\d{2}[ -]?\d{3}[ -]?\d{5}\b/g)]
      .map(([found]) => found.replaceAll(/[ -]/g, ''))
      .find((receipt) => !madeUp.some((pattern) => pattern.test(receipt)));
}

/** An alien registration number, of seven to nine digits in any spacing, that is not plainly made up. */
export function findAlienNumber(line: string): string | undefined {
  return [...line.matchAll(/\bA[-#: ]{0,2}(\d{1,3}(?:[ -]?\d{3}){2})\b/g)]
    .filter(([, digits = '']) => !MADE_UP_ALIEN_NUMBER.test(digits.replaceAll(/[ -]/g, '')))
    .map(([found]) => found)[0];
}

/** An e-mail address that may be somebody's. */
export function findAddress(line: string): string | undefined {
  return [...line.matchAll(/[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g)]
    .map(([found]) => found)
    .find((address) => !PUBLISHED.test(address) && !RESERVED.test(address));
}

/** A folder of somebody's machine. */
export function findMachinePath(line: string): string | undefined {
  return MACHINE_PATH.exec(line)?.[0];
}

/** The address of a registry of packages: each machine has its own. */
export function findRegistry(line: string): string | undefined {
  return REGISTRY.exec(line)?.[0];
}
