/** @typedef {import('./package-files.mjs').Target} Target */

/**
 * What may be asked for, by the manifest's key and the permission or site: where, and why. What may in a browser may in
 * both editions; what may in `chrome-teams` may in that one alone.
 * @typedef {Record<string, Record<string, { in: Target[], why: string }>>} Permissions
 */

/**
 * A finding of addons-linter.
 * @typedef {object} Finding
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 */

const PERMISSION_KEYS = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
];

/**
 * How a manifest differs from what may be asked for.
 * @param {Record<string, unknown>} manifest
 * @param {Permissions} golden
 * @param {Target} target
 * @returns {string[]}
 */
export function comparePermissions(manifest, golden, target) {
  const scripts = /** @type {{ matches: string[] }[]} */ (manifest['content_scripts'] ?? []);
  const asked = {
    ...Object.fromEntries(PERMISSION_KEYS.map((key) => [key, toTexts(manifest[key])])),
    content_scripts: scripts.flatMap(({ matches }) => matches),
  };
  return Object.entries(asked).flatMap(([key, names]) => {
    const known = golden[key] ?? {};
    const wanted = Object.keys(known).filter((name) =>
      known[name]?.in.some((each) => target === each || target === `${each}-teams`),
    );
    return [
      ...names.filter((name) => !wanted.includes(name)).map((name) => `${key}: ${name} is new`),
      ...wanted.filter((name) => !names.includes(name)).map((name) => `${key}: ${name} is gone`),
      ...wanted.filter((name) => !known[name]?.why).map((name) => `${key}: ${name} has no reason`),
    ];
  });
}

/**
 * The warnings beyond those that are explained, so many of each code.
 * @param {readonly Finding[]} warnings
 * @param {Readonly<Record<string, { times: number, why: string }>>} explained
 * @returns {Finding[]}
 */
export function findUnexplained(warnings, explained) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return warnings.filter(({ code }) => {
    const times = (seen.get(code) ?? 0) + 1;
    seen.set(code, times);
    return times > (explained[code]?.times ?? 0);
  });
}

/** @param {unknown} value */
function toTexts(value) {
  return /** @type {string[]} */ (value ?? []);
}
