import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { ensureInstalled } from './ensure-installed.mjs';
import { installSystemPackages } from './install-browsers.mjs';
import { root } from './run-tool.mjs';

// An office program opens the tables we export, saves them as workbooks of two kinds, and gives them back
// as text: every cell has to be as it was typed, but for the safety prefix. `-- --required` fails where
// there is no such program; else it is only said what could not be tried.

/** @typedef {import('../test/support/office-tables.ts').OfficeTable} OfficeTable */

const FOLDER = `${root}build/office`;
const LIMIT_IN_MS = 180_000;
const WORKBOOKS = ['xlsx', 'ods'];
/** Comma, quotation mark, UTF-8, from the first line on; then: quoted fields are text, no special numbers. */
const AS_TEXT = 'CSV:44,34,76,1,,0,true,false';
/** The same as a program opens it when nobody tells it anything. */
const AS_IT_COMES = 'CSV:44,34,76,1,,0,false,false';
/** All cells in quotation marks, as they are and not as shown; of a formula the formula. */
const BACK = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true';

ensureInstalled();
const isRequired =
  process.argv.includes('--required') || process.env['FOLLOWTHROUGH_OFFICE'] === 'required';
const office = findOffice();
process.exitCode = office === undefined ? sayMissing() : await run(office);

/** @param {string} program */
async function run(program) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  console.log(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim());
  const { module } = await runnerImport(`${root}test/support/office-tables.ts`);
  /** @type {readonly OfficeTable[]} */
  const tables = module.officeTables();
  let wrong = 0;
  for (const table of tables) {
    for (const workbook of WORKBOOKS) {
      const asText = passThrough(program, table, workbook, AS_TEXT);
      wrong += compare(table, `${workbook}, as text`, module.readCells(asText), () => false);
      const asItComes = passThrough(program, table, workbook, AS_IT_COMES);
      wrong += compare(
        table,
        `${workbook}, as it comes`,
        module.readCells(asItComes),
        isPlainNumber,
      );
    }
  }
  console.log(wrong === 0 ? 'Every cell is as it was typed.' : `${wrong} cells are not as typed.`);
  return wrong === 0 ? 0 : 1;
}

/**
 * A program that is told nothing takes numbers and dates for such, whatever stands around them.
 * @param {string} cell
 */
function isPlainNumber(cell) {
  return /^[\s\d.,:/%$e-]+$/i.test(cell) || /^(?:true|false)$/i.test(cell);
}

/**
 * The table as text, once it was a workbook.
 * @param {string} program
 * @param {OfficeTable} table
 * @param {string} workbook
 * @param {string} filter how the CSV file is read
 */
function passThrough(program, table, workbook, filter) {
  const csv = `${FOLDER}/${table.name}.csv`;
  writeFileSync(csv, table.csv);
  convert(program, [`--infilter=${filter}`, '--convert-to', workbook, '--outdir', FOLDER, csv]);
  const back = `${FOLDER}/back`;
  mkdirSync(back, { recursive: true });
  convert(program, ['--convert-to', BACK, '--outdir', back, `${FOLDER}/${table.name}.${workbook}`]);
  return readFileSync(`${back}/${table.name}.csv`, 'utf8');
}

/**
 * @param {string} program
 * @param {string[]} given
 */
function convert(program, given) {
  const profile = `-env:UserInstallation=file://${FOLDER}/profile`;
  const { status, stderr, error } = spawnSync(program, [profile, '--headless', ...given], {
    encoding: 'utf8',
    timeout: LIMIT_IN_MS,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${given.join(' ')}: ${stderr}`);
}

/**
 * Says how many cells came back as they went in, and names those that did not.
 * @param {OfficeTable} table
 * @param {string} way
 * @param {readonly (readonly string[])[]} found
 * @param {(cell: string) => boolean} mayChange
 * @returns {number} how many did not
 */
function compare({ name, cells }, way, found, mayChange) {
  let same = 0;
  let changed = 0;
  // LibreOffice leaves tabs within a cell out of the .ods files that it saves.
  let tabless = 0;
  let wrong = 0;
  for (const [row, wanted] of cells.entries()) {
    for (const [column, cell] of wanted.entries()) {
      const got = found[row]?.[column] ?? '';
      if (got === cell) same += 1;
      else if (way.startsWith('ods') && got === cell.replaceAll('\t', '')) tabless += 1;
      else if (mayChange(cell) && !got.startsWith('=')) changed += 1;
      else {
        wrong += 1;
        console.error(`  row ${row + 1}, column ${column + 1}: ${show(cell)} became ${show(got)}`);
      }
    }
  }
  const numbers = changed === 0 ? '' : `, ${changed} taken for numbers or dates`;
  const tabs = tabless === 0 ? '' : `, ${tabless} without their tabs`;
  console.log(
    `${wrong === 0 ? '✓' : '✗'} ${name}, ${way}: ${same} cells the same${tabs}${numbers}`,
  );
  return wrong;
}

/** @param {string} cell */
function show(cell) {
  return JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);
}

/** The program, installed where that needs nobody's leave. */
function findOffice() {
  if (!hasOffice()) installSystemPackages(['libreoffice-calc'], hasOffice);
  return hasOffice() ? 'soffice' : undefined;
}

function hasOffice() {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

function sayMissing() {
  console.error('Not run, for LibreOffice (soffice) is not here:');
  for (const workbook of WORKBOOKS) {
    console.error(`- cases, contacts and hard cells as CSV, through ${workbook} and back`);
  }
  return isRequired ? 1 : 0;
}
