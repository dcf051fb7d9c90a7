import { expect, test } from 'vitest';
import { readCode } from '../../scripts/package-checks/read-code.mjs';

test('finds imports of both kinds, and takes no sentence for one', () => {
  const code = `import { a } from './a.js'; export * from './b.js';
    const c = () => [import('./c.js'), import(\`./e.js\`), import(f)]; say("import('./d.js')");`;
  const { staticImports, dynamicImports } = readCode('worker.js', code);
  expect(staticImports).toEqual(['./a.js', './b.js']);
  expect(dynamicImports).toEqual(['./c.js', './e.js', '']);
});

test('tells what is imported whenever the file is run from what is imported by a function', () => {
  const code = `const later = () => import('./a.js'); function b() { return import('./b.js'); }
    await wrap(() => import('./c.js')); first().then(() => import('./d.js')); import('./e.js');
    export default class { f() { return import('./f.js'); } }`;
  expect(readCode('page.js', code).importsAtOnce).toEqual(['./c.js', './d.js', './e.js']);
});

test('finds what something is read from', () => {
  const { objects } = readCode('worker.js', "document.title = 'the window.'");
  expect([...objects]).toEqual(['document']);
});

test('refuses what does not parse', () => {
  expect(() => readCode('worker.js', 'const = 1')).toThrow('worker.js does not parse');
});
