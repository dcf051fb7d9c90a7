import { crc32 } from 'node:zlib';

/**
 * A file of an archive.
 * @typedef {object} ZipFile
 * @property {string} path its path in the archive, with slashes
 * @property {Buffer} content
 * @property {boolean} [isExecutable] false if not given
 */

const VERSION = 20;
/** In the upper byte: the modes are those of Unix. */
const MADE_ON_UNIX = (3 << 8) | VERSION;
const UTF8 = 0x08_00;
/** 1 January 1980, the first day there is in such a file. */
const DATE = 0x21;

const LOCAL = 0x04_03_4b_50;
const LISTED = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const LOCAL_BYTES = 30;

/**
 * A zip archive that depends on nothing but paths, contents and modes: no time, and nothing compressed,
 * because what compression gives differs with the zlib of each Node and each kind of processor. Stores
 * compress what they hand out.
 * @param {readonly ZipFile[]} files in any order
 * @returns {Buffer}
 */
export function toZip(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const file of files.toSorted(byPath)) {
    const name = Buffer.from(file.path);
    const shared = toHeader(name, file.content);
    const local = Buffer.concat([fourBytes(LOCAL), shared, name, file.content]);
    directory.push(fourBytes(LISTED), twoBytes(MADE_ON_UNIX), shared, toPlace(file, offset), name);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, fourBytes(END), end]);
}

/**
 * The files of an archive that `toZip` made.
 * @param {Buffer} archive
 * @returns {ZipFile[]}
 */
export function readZip(archive) {
  /** @type {ZipFile[]} */
  const files = [];
  let at = 0;
  while (archive.readUInt32LE(at) === LOCAL) {
    const size = archive.readUInt32LE(at + 18);
    const start = at + LOCAL_BYTES + archive.readUInt16LE(at + 26);
    const path = archive.toString('utf8', at + LOCAL_BYTES, start);
    files.push({ path, content: archive.subarray(start, start + size) });
    at = start + size;
  }
  return files;
}

/**
 * By their code units, which is the same in every language of the machine.
 * @param {ZipFile} one
 * @param {ZipFile} other
 */
function byPath(one, other) {
  if (one.path === other.path) throw new Error(`${one.path} stands twice in one archive.`);
  return one.path < other.path ? -1 : 1;
}

/**
 * What the file's own header and its line in the directory have in common.
 * @param {Buffer} name
 * @param {Buffer} content
 */
function toHeader(name, content) {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8, 2);
  header.writeUInt16LE(DATE, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

/**
 * The rest of its line in the directory: its mode, and where it begins.
 * @param {ZipFile} file
 * @param {number} offset
 */
function toPlace(file, offset) {
  const mode = file.isExecutable === true ? 0o100_755 : 0o100_644;
  const place = Buffer.alloc(14);
  place.writeUInt32LE((mode << 16) >>> 0, 6);
  place.writeUInt32LE(offset, 10);
  return place;
}

/** @param {number} number */
function fourBytes(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** @param {number} number */
function twoBytes(number) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}
