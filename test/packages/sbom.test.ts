import { expect, test } from 'vitest';
import { toSbom } from '../../scripts/packages/sbom.mjs';

type Sbom = {
  readonly serialNumber: string;
  readonly components: readonly { readonly name: string; readonly version: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

const PRODUCT = {
  name: 'product',
  version: '1.0.0',
  license: 'MIT',
  timestamp: '2026-11-22T00:00:00Z',
};
const locked = (version: string, dependencies: Record<string, string> = {}) => ({
  version,
  integrity: 'sha512-AAEC',
  license: 'ISC',
  dependencies,
});
const LOCK = {
  packages: {
    '': { dependencies: { table: '1.0.0', dates: '2.0.0' } },
    'node_modules/dates': locked('2.0.0'),
    'node_modules/table': locked('1.0.0', { dates: '^1.0.0' }),
    'node_modules/table/node_modules/dates': locked('1.5.0'),
    'node_modules/test-tool': locked('9.0.0'),
  },
};

test('lists what is shipped with what that needs, each version, and no tool', () => {
  const { components } = toSbom(LOCK, PRODUCT) as Sbom;
  const named = components.map(({ name, version }) => `${name} ${version}`);
  expect(named).toEqual(['dates 2.0.0', 'table 1.0.0', 'dates 1.5.0']);
});

test('says what needs which version', () => {
  const { dependencies } = toSbom(LOCK, PRODUCT) as Sbom;
  expect(dependencies).toContainEqual({
    ref: 'pkg:npm/table@1.0.0',
    dependsOn: ['pkg:npm/dates@1.5.0'],
  });
  expect(dependencies[0]?.dependsOn).toEqual(['pkg:npm/dates@2.0.0', 'pkg:npm/table@1.0.0']);
});

test('has a number that follows from what it says', () => {
  const serialOf = (version: string) =>
    (toSbom(LOCK, { ...PRODUCT, version }) as Sbom).serialNumber;
  expect(serialOf('1.0.0')).toBe(serialOf('1.0.0'));
  expect(serialOf('1.0.0')).not.toBe(serialOf('1.0.1'));
  expect(serialOf('1.0.0')).toMatch(/^urn:uuid:\w{8}-\w{4}-8\w{3}-[89ab]\w{3}-\w{12}$/);
});

test('refuses a library without a license or a digest', () => {
  const { license: _none, ...unlicensed } = locked('1.0.0');
  const lockOf = (library: object) => ({
    packages: { '': { dependencies: { table: '1.0.0' } }, 'node_modules/table': library },
  });
  expect(() => toSbom(lockOf(unlicensed), PRODUCT)).toThrow('no license');
  expect(() => toSbom(lockOf({ ...unlicensed, license: 'MIT', integrity: '' }), PRODUCT)).toThrow(
    'No SHA-512',
  );
});
