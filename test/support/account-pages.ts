/** Made-up account pages in several shapes of markup; every number in them is invented. */

export type AccountCase = {
  readonly receipt: string;
  readonly form: string;
  readonly name: string;
  /** What stands below, as markup: a title and a sentence, say. */
  readonly status?: string;
};

export const CASES: readonly [AccountCase, AccountCase, AccountCase] = [
  { receipt: 'IOE0912345678', form: 'I-765', name: 'Application for Employment Authorization' },
  { receipt: 'IOE0912345078', form: 'I-485', name: 'Application to Register Permanent Residence' },
  { receipt: 'LIN2690012345', form: 'I-130', name: 'Petition for Alien Relative' },
];

/** The cards as an extension that reads them describes the page of 2025: a region with the number in its id. */
function regionCard({ receipt, form, name, status = '' }: AccountCase): string {
  return `<div role="region" id="region_${receipt}" class="uscis-card account-card"><div><div><div><div></div><h3 class="inline-block">${form}, ${name}</h3></div><div><div class="case-card-header"><span><b>Submitted on</b> March 2, 2026</span><span><b>Receipt #</b> ${receipt}</span></div></div></div></div><div>${status}</div><a href="#">View case</a></div>`;
}

function article({ receipt, form, name, status = '' }: AccountCase): string {
  return `<article><header><p>Form ${form}</p><p>${name}</p></header><dl><dt>Receipt number</dt><dd>${receipt}</dd></dl>${status}</article>`;
}

function row({ receipt, form, name, status = '' }: AccountCase): string {
  return `<tr><td>${form}, ${name}</td><td>${receipt}</td><td>${status}</td></tr>`;
}

function nested({ receipt, form, name, status = '' }: AccountCase): string {
  return `<div><div><div><div><section><span>Receipt #</span><span>${receipt.slice(0, 3)}</span><span>${receipt.slice(3)}</span></section></div></div><div><div><strong>Form ${form}</strong>: ${name}</div></div>${status}</div></div>`;
}

function numberFirst({ receipt, form, name, status = '' }: AccountCase): string {
  return `<li><h4>${receipt}</h4><div>${form} ${name}</div><div>${status}</div></li>`;
}

/** How the cards of a page may be marked up, by a name for the test. */
export const SHAPES = {
  regions: (cases: readonly AccountCase[]) =>
    `<header>My account</header><main>${cases.map(regionCard).join('')}</main><footer>Form I-9 help</footer>`,
  articles: (cases: readonly AccountCase[]) =>
    `<main><h1>Your cases</h1>${cases.map(article).join('')}</main>`,
  'table rows': (cases: readonly AccountCase[]) =>
    `<table><tbody>${cases.map(row).join('')}</tbody></table>`,
  'nested boxes': (cases: readonly AccountCase[]) =>
    `<div id="root"><div>${cases.map(nested).join('')}</div></div>`,
  'a list by number': (cases: readonly AccountCase[]) =>
    `<ul>${cases.map(numberFirst).join('')}</ul>`,
};
