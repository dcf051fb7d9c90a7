import type { FirefoxDriver } from './firefox-driver.ts';

/** The date so many days from Firefox's today. */
export async function dateFromToday(firefox: FirefoxDriver, days: number): Promise<string> {
  return firefox.evaluate(
    (ahead) => Temporal.Now.plainDateISO().add({ days: ahead }).toString(),
    days,
  );
}

/** Sets a date and time; the keys for it differ with the language of the browser. */
export async function setTime(
  firefox: FirefoxDriver,
  selector: string,
  value: string,
): Promise<void> {
  await firefox.readAttribute(selector, 'type');
  await firefox.evaluate(
    (at, time) => {
      const input = document.querySelector<HTMLInputElement>(at);
      if (input === null) throw new Error(`There is no ${at}.`);
      input.value = time;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    value,
  );
}
