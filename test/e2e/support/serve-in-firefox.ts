import type { Marionette } from './marionette.ts';
import { runPrivileged } from './run-privileged.ts';

/** `by` is who asked: the page, the extension, or the browser itself ("[System Principal]"). */
export type FirefoxRequest = { url: string; by: string };

/**
 * Answers a site from memory, beside those it was told of before, and cancels everything else, before any connection is made. It runs
 * with Firefox's own privileges, the way its developer tools override an answer, so that the page has its
 * real https address with neither a server nor a certificate.
 */
export async function serveInsideFirefox(
  session: Marionette,
  site: string,
  html: string,
): Promise<void> {
  await runPrivileged(
    session,
    `
    const [site, html] = arguments;
    globalThis.servedPages = { ...globalThis.servedPages, [site]: html };
    if (globalThis.seenRequests) return;
    globalThis.seenRequests = [];
    const answer = (channel, page) => {
      const response = Cc['@mozilla.org/network/replaced-http-response;1']
        .createInstance(Ci.nsIReplacedHttpResponse);
      response.responseStatus = 200;
      response.responseStatusText = 'OK';
      // The body is bytes, one to a character.
      response.responseBody = unescape(encodeURIComponent(page));
      response.setResponseHeader('Content-Type', 'text/html; charset=utf-8', false);
      channel.QueryInterface(Ci.nsIHttpChannelInternal).setResponseOverride(response);
    };
    globalThis.statusSite = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const url = channel.URI.spec;
        globalThis.seenRequests.push({ url, by: channel.loadInfo.triggeringPrincipal.origin });
        const served = Object.keys(globalThis.servedPages).find((each) => url.startsWith(each));
        if (served !== undefined) answer(channel, globalThis.servedPages[served]);
        else if (channel.URI.prePath !== globalThis.letThrough) channel.cancel(Cr.NS_ERROR_ABORT);
      },
    };
    Services.obs.addObserver(globalThis.statusSite, 'http-on-before-connect');`,
    [`${new URL(site).origin}/`, html],
  );
}

/** Lets what is asked of one origin reach the network. Called once the sites are served. */
export async function letThrough(session: Marionette, origin: string): Promise<void> {
  await runPrivileged(session, 'globalThis.letThrough = arguments[0];', [origin]);
}

export async function readRequests(session: Marionette): Promise<FirefoxRequest[]> {
  return (await runPrivileged(session, 'return globalThis.seenRequests;', [])) as FirefoxRequest[];
}
