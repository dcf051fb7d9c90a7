import { crc32 } from 'node:zlib';

/** A file of an archive: its path in it, with slashes, and what it holds. */
export type ZipFile = { readonly path: string; readonly content: Buffer };

const VERSION = 20;
const UTF8 = 0x08_00;
/** 1 January 1980, the first day there is in such a file. */
const DATE = 0x21;

/** A zip archive in which nothing is compressed: all that a browser needs of a package. */
export function toZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = Buffer.from(path);
    const shared = toHeader(name, content);
    const local = Buffer.concat([signature(0x04_03_4b_50), shared, name, content]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    directory.push(signature(0x02_01_4b_50), twoBytes(VERSION), shared, position, name);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signature(0x06_05_4b_50), end]);
}

/** What the file's own header and its line in the directory have in common. */
function toHeader(name: Buffer, content: Buffer): Buffer {
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

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function twoBytes(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}
