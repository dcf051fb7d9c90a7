// Loaded before a build by check-reproducible: the build runs on another day, more than a year from now.

const LATER_MS = 400 * 24 * 3600 * 1000;
const RealDate = Date;
const now = () => RealDate.now() + LATER_MS;

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given) => Reflect.construct(real, given.length === 0 ? [now()] : given),
  apply: () => new Date().toString(),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});
