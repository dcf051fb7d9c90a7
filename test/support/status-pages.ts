/** Made-up pages with the ids of the real ones; every number in them is invented. */

export const RECEIVED = {
  title: 'Case Was Received',
  text: 'On March 2, 2026, we received your Form I-485, Application to Register Permanent Residence or Adjust Status, Receipt Number LIN2690012345, and sent you a notice. If you do not receive your receipt notice by April 1, 2026, please go to www.uscis.gov/e-request. If you move, go to www.uscis.gov/addresschange to give us your new mailing address.',
};
export const APPROVED = {
  title: 'Case Was Approved',
  text: 'On May 4, 2026, we approved your Form I-765, Application for Employment Authorization, Receipt Number IOE0912345678. We sent you an approval notice.',
};
export const LANDING = {
  title: 'Check Case Status',
  text: 'Use this tool to track the status of an immigration application, petition, or request.',
};

type Shown = { title: string; text: string };

/** The single-page app of 2023 to today. */
export function appPage({ title, text }: Shown, rest = ''): string {
  return `<h1>Case Status Online</h1><div class="caseStatusSection"><div class="conditionalLanding"><div><h2 id="landing-page-header">${title}</h2><p>${text}</p></div></div><label for="receipt_number">Enter Another Receipt Number</label><input id="receipt_number" placeholder="EAC1234567890" value="EAC2690054321"><p>Already have an Account? <a href="#">Login</a></p></div><aside><h2>Related Tools</h2></aside>${rest}`;
}

/** The page of 2014 to 2023. */
export function oldPage({ title, text }: Shown, errors = ''): string {
  return `<script>receiptPrefixMap['EAC'] = 'EAC'; var appReceiptNum = "eac2690054321";</script><div class="current-status-sec">${title}</div><div style="display:none"><div class="rows text-center"><h1>${title}</h1> <p>${text}</p></div></div><div id="formErrorMessages">${errors}</div><input id="receipt_number">`;
}

/** Parses the page into this test's own document. */
export function showPage(body: string, language = 'en'): Document {
  document.documentElement.lang = language;
  document.body.innerHTML = body;
  return document;
}
