import { describe, expect, it } from 'vitest';
import { sayFailures } from '../../scripts/test-report/say-failures.mjs';

const passed = {
  title: 'it opens',
  file: 'a.spec.ts',
  line: 1,
  tests: [{ status: 'expected', results: [{}] }],
};
const failed = {
  title: 'it closes',
  file: 'b.spec.ts',
  line: 7,
  tests: [
    {
      status: 'unexpected',
      results: [
        { error: { message: `\u001B[31mError: still open\u001B[39m\n\n${'more\n'.repeat(50)}` } },
      ],
    },
  ],
};

describe('what is said of failed browser tests', () => {
  it('names each with the beginning of its error, wherever it stands', () => {
    const [said, ...others] = sayFailures({
      suites: [{ specs: [passed], suites: [{ specs: [failed] }] }],
    });
    expect(others).toEqual([]);
    const lines = said?.split('\n') ?? [];
    expect(lines.slice(0, 3)).toEqual([
      'b.spec.ts:7 › it closes',
      '    Error: still open',
      '    more',
    ]);
    expect(lines).toHaveLength(15);
  });

  it('says nothing of a run in which all passed, or that never began', () => {
    expect(sayFailures({ suites: [{ specs: [passed] }] })).toEqual([]);
    expect(sayFailures(undefined)).toEqual([]);
  });
});
