import { createHash } from 'node:crypto';

/**
 * A package as package-lock.json has it.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity] such as sha512-…, in base64
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 */

/** @typedef {{ name: string, path: string, locked: LockedPackage, needs: string[] }} Shipped */

/** Asked for by the product, and shipped in the teams edition alone, with what they need. */
const TEAMS_ONLY = new Set(['pouchdb-adapter-http', 'pouchdb-core']);
/** Asked for by libraries for where there is no browser: shipped in none. */
const NEVER_SHIPPED = new Set(['fetch-cookie', 'node-fetch']);

/**
 * The list of the libraries that are in the packages, as CycloneDX 1.6. Made from the lock file, and of
 * nothing that the machine or the version of npm has a say in.
 * @param {{ packages: Record<string, LockedPackage> }} lock
 * @param {{ name: string, version: string, license: string, timestamp: string }} product
 * @param {{ hasTeam?: boolean }} [edition] that of the stores if not given
 * @returns {object}
 */
export function toSbom(lock, product, { hasTeam = false } = {}) {
  const shipped = listShipped(lock.packages, { hasTeam });
  const reference = toReference(product.name, product.version);
  const described = {
    metadata: {
      timestamp: product.timestamp,
      component: {
        type: 'application',
        'bom-ref': reference,
        name: product.name,
        version: product.version,
        purl: reference,
        licenses: [{ license: { id: product.license } }],
      },
    },
    components: shipped.map(toComponent),
    dependencies: [
      { ref: reference, dependsOn: toReferences(askedFor(lock.packages, hasTeam), '') },
      ...shipped.map(({ path, locked, name, needs }) => ({
        ref: toReference(name, locked.version),
        dependsOn: toReferences(needs, path),
      })),
    ],
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: toSerial(JSON.stringify(described)),
    version: 1,
    ...described,
  };

  /**
   * @param {string[]} names
   * @param {string} from
   */
  function toReferences(names, from) {
    return names
      .map((name) => toReference(name, lock.packages[findPath(lock.packages, name, from)]?.version))
      .toSorted();
  }
}

/**
 * What is installed for those who use the product: what it names, and what that names.
 * @param {Record<string, LockedPackage>} packages
 * @param {{ hasTeam?: boolean }} [edition] that of the stores if not given
 * @returns {Shipped[]} by path
 */
export function listShipped(packages, { hasTeam = false } = {}) {
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  /** @type {[name: string, from: string][]} */
  const open = askedFor(packages, hasTeam).map((name) => [name, '']);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [name, from] = next;
    const path = findPath(packages, name, from);
    if (found.has(path)) continue;
    const locked = packages[path] ?? {};
    const needs = Object.keys(locked.dependencies ?? {}).filter((each) => !NEVER_SHIPPED.has(each));
    found.set(path, { name, path, locked, needs });
    for (const needed of needs) open.push([needed, path]);
  }
  return [...found.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/**
 * What an edition of the product itself asks for.
 * @param {Record<string, LockedPackage>} packages
 * @param {boolean} hasTeam
 */
function askedFor(packages, hasTeam) {
  const names = Object.keys(packages['']?.dependencies ?? {});
  return names.filter((name) => hasTeam || !TEAMS_ONLY.has(name));
}

/**
 * Where Node finds a package that another asks for: beside it, or further out.
 * @param {Record<string, LockedPackage>} packages
 * @param {string} name
 * @param {string} from the path of the one that asks
 */
function findPath(packages, name, from) {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') throw new Error(`${name} is not in the lock file.`);
  }
}

/** @param {Shipped} shipped */
function toComponent({ name, locked }) {
  const { version, integrity = '', license } = locked;
  if (license === undefined) throw new Error(`The lock file names no license of ${name}.`);
  return {
    type: 'library',
    'bom-ref': toReference(name, version),
    name,
    version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: toHexadecimal(integrity) }],
    licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }],
    purl: toReference(name, version),
  };
}

/**
 * @param {string} name
 * @param {string | undefined} version
 */
function toReference(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {string} integrity */
function toHexadecimal(integrity) {
  const [, digest] = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity) ?? [];
  if (digest === undefined) throw new Error(`No SHA-512: “${integrity}”`);
  return Buffer.from(digest, 'base64').toString('hex');
}

/**
 * A UUID of version 8 that follows from the contents.
 * @param {string} described
 */
function toSerial(described) {
  const hash = createHash('sha256').update(described).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
