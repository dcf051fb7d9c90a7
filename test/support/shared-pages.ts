import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Stored pages and sentences beside the project; they are read where they lie and never copied into it. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/pages');

export const hasSharedPages = existsSync(FOLDER);

/** Says by name what a test file leaves out where the folder is missing; call it once at the top. */
export function announceSkipped(what: string): void {
  if (!hasSharedPages) console.warn(`Skipped, ${FOLDER} is missing: ${what}`);
}

export type PageAnswer = {
  receipts: string[];
  form?: string | null;
  status_title?: string | null;
  status_text?: string | null;
  event_date?: string | null;
};
export type Fragment = {
  title: string;
  h2_title: string;
  p_text: string;
  long_html: string;
  expect: {
    receipts_in_text: string[];
    forms_in_text: string[];
    dates_in_text: string[];
    title: string;
  };
};
export type DetectorString = { id: string; text: string; expect: string[]; kind: string };

export function readSharedPage(path: string): string {
  return readFileSync(resolve(FOLDER, path), 'utf8');
}

/** Name and expected reading of every stored page; none where the folder is missing. */
export function readAnswers(): [string, PageAnswer][] {
  return hasSharedPages
    ? Object.entries(readJson('answers.json') as Record<string, PageAnswer>)
    : [];
}

/** Title and sentence with its placeholders, of every known status; the two that are none left out. */
export function readTemplates(): [string, string][] {
  if (!hasSharedPages) return [];
  const templates = readJson('text/status-templates-2021.json') as Record<string, string>;
  return Object.entries(templates).filter(([title]) => title !== 'CASE STATUS' && title !== 'null');
}

export function readLines<Row>(path: string): Row[] {
  if (!hasSharedPages) return [];
  return readSharedPage(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function readJson(path: string): unknown {
  return JSON.parse(readSharedPage(path));
}
