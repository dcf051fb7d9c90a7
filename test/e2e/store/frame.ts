import type { BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { root } from '../../../scripts/run-tool.mjs';

/** What a store shows in full: 1280 × 800. */
const STORE_SIZE = { width: 1280, height: 800 };
/** What of a page is seen in the frame, pixel for pixel. */
export const SHOWN_SIZE = { width: 1160, height: 680 };

/** A picture of a real screen, and perhaps of the popup that lies over it. */
export type Shown = { readonly screen: Buffer; readonly popup?: Buffer };

/** Puts what was shown under its sentence, and saves the picture. */
export async function saveFramed(
  context: BrowserContext,
  path: string,
  says: string,
  { screen, popup }: Shown,
): Promise<void> {
  const over = popup === undefined ? '' : `<img class="popup" src="${toAddress(popup)}" alt="">`;
  await savePicture(
    context,
    path,
    STORE_SIZE,
    `<style>
      body { background: linear-gradient(135deg, #e8f0fc, #d3e2f8); }
      header { display: flex; align-items: center; gap: 18px; height: 120px; padding: 0 60px; }
      header svg { width: 56px; height: 56px; }
      h1 { margin: 0; font-size: 36px; font-weight: 650; color: #10294d; }
      .screen { position: absolute; left: 60px; top: 120px; border-radius: 14px 14px 0 0;
        box-shadow: 0 10px 40px rgb(16 41 77 / 28%); }
      .popup { position: absolute; right: 84px; top: 138px; border-radius: 10px;
        box-shadow: 0 12px 44px rgb(16 41 77 / 45%); }
    </style>
    <header>${readIcon()}<h1></h1></header>
    <img class="screen" src="${toAddress(screen)}" alt="">${over}`,
    says,
  );
}

/** The small tile: the icon, the name, and what comes after what. */
export async function saveTile(context: BrowserContext, path: string): Promise<void> {
  await savePicture(
    context,
    path,
    { width: 440, height: 280 },
    `<style>
      body { display: grid; place-content: center; justify-items: center; gap: 18px;
        background: linear-gradient(135deg, #e8f0fc, #c6daf6); }
      svg { width: 112px; height: 112px; }
      h1 { margin: 0; font-size: 42px; font-weight: 650; letter-spacing: -0.5px; color: #10294d; }
    </style>${readIcon()}<h1></h1>`,
    'Followthrough',
  );
}

/** The icon as stores want it: 96 of 128 pixels, with nothing around. */
export async function saveIcon(context: BrowserContext, path: string): Promise<void> {
  // The drawing leaves 4 of its 128 units free on each side.
  const size = (96 * 128) / 120;
  await savePicture(
    context,
    path,
    { width: 128, height: 128 },
    `<style>
      body { display: grid; place-content: center; }
      svg { display: block; width: ${size}px; height: ${size}px; }
    </style>${readIcon()}<h1 hidden></h1>`,
    '',
  );
}

async function savePicture(
  context: BrowserContext,
  path: string,
  size: { readonly width: number; readonly height: number },
  body: string,
  says: string,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.setContent(
    `<!doctype html><style>* { box-sizing: border-box } html, body { height: 100%; margin: 0;
      overflow: hidden; font-family: system-ui, sans-serif }</style><body>${body}</body>`,
  );
  await page.locator('h1').evaluate((title, text) => title.append(text), says);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

function readIcon(): string {
  return readFileSync(`${root}icons/icon.svg`, 'utf8');
}

function toAddress(picture: Buffer): string {
  return `data:image/png;base64,${picture.toString('base64')}`;
}
