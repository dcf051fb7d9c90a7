import { join } from 'node:path';
import { toPattern } from '../to-pattern.mjs';

/** @typedef {import('./read-results.mjs').Result} Result */

/**
 * Runs tests of the source in a folder, again and again, with one vitest: to read and translate everything for each
 * would take longer than the tests.
 * @param {string} folder
 */
export async function openUnits(folder) {
  // Only now, because it needs packages.
  const { createVitest } = await import('vitest/node');
  const vitest = await createVitest('test', { root: folder, watch: false, reporters: [{}] });
  await vitest.standalone();
  return {
    /**
     * Has a file read anew.
     * @param {string} file
     */
    forget: (file) => vitest.invalidateFile(join(folder, file)),
    /**
     * @param {string[]} files
     * @param {string[]} tests the names of those that are to run, or parts of them
     * @returns {Promise<Result[]>}
     */
    run: async (files, tests) => {
      vitest.setGlobalTestNamePattern(new RegExp(tests.map(toPattern).join('|'), 'u'));
      const specifications = await vitest.globTestSpecifications(files);
      const { testModules } = await vitest.runTestSpecifications(specifications);
      // It keeps what it ran before.
      const wanted = new Set(specifications.map(({ moduleId }) => moduleId));
      return testModules
        .filter(({ moduleId }) => wanted.has(moduleId))
        .flatMap(({ children }) => [...children.allTests()].map(toResult));
    },
    close: () => vitest.close(),
  };
}

/**
 * @param {import('vitest/node').TestCase} test
 * @returns {Result}
 */
function toResult(test) {
  const { state } = test.result();
  return {
    // As the report of vitest spells it.
    name: test.fullName.replaceAll(' > ', ' '),
    outcome: state === 'passed' || state === 'failed' ? state : 'not run',
    note: '',
  };
}
