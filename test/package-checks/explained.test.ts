import { describe, expect, test } from 'vitest';
import { comparePermissions, findUnexplained } from '../../scripts/package-checks/explained.mjs';

describe('permissions', () => {
  const GOLDEN = {
    permissions: { alarms: { in: ['chrome' as const, 'firefox' as const], why: 'waking up' } },
    content_scripts: { 'https://a.example/*': { in: ['chrome' as const], why: 'reading it' } },
  };
  const MANIFEST = {
    permissions: ['alarms'],
    content_scripts: [{ matches: ['https://a.example/*'] }],
  };

  test('are as listed', () => {
    expect(comparePermissions(MANIFEST, GOLDEN, 'chrome')).toEqual([]);
  });

  test.each([
    ['a new permission', { ...MANIFEST, permissions: ['alarms', 'tabs'] }, 'tabs is new'],
    ['an optional one', { ...MANIFEST, optional_permissions: ['tabs'] }, 'tabs is new'],
    ['a host', { ...MANIFEST, host_permissions: ['<all_urls>'] }, '<all_urls> is new'],
    ['an optional host', { ...MANIFEST, optional_host_permissions: ['*://*/*'] }, 'is new'],
    ['a page', { ...MANIFEST, content_scripts: [{ matches: ['<all_urls>'] }] }, 'is new'],
    ['one that is gone', { ...MANIFEST, permissions: [] }, 'alarms is gone'],
  ])('fail by %s', (_what, manifest, said) => {
    expect(comparePermissions(manifest, GOLDEN, 'chrome').join('\n')).toContain(said);
  });

  test('fail by one that is listed for another browser only', () => {
    const differing = comparePermissions(MANIFEST, GOLDEN, 'firefox');
    expect(differing).toEqual(['content_scripts: https://a.example/* is new']);
  });

  test('fail without a reason', () => {
    const golden = { ...GOLDEN, permissions: { alarms: { in: ['chrome' as const], why: '' } } };
    expect(comparePermissions(MANIFEST, golden, 'chrome')).toEqual([
      'permissions: alarms has no reason',
    ]);
  });
});

test('a warning is let pass as often as it is explained', () => {
  const warning = (code: string) => ({ code, message: 'made up' });
  const found = findUnexplained([warning('A'), warning('A'), warning('B')], {
    A: { times: 1, why: 'made up' },
  });
  expect(found.map(({ code }) => code)).toEqual(['A', 'B']);
});
