// What the build of the teams edition puts in: see src/domain/edition.ts.
Object.assign(globalThis, { __HAS_TEAM__: true });
