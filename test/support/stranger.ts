import { createDecipheriv, pbkdf2Sync } from 'node:crypto';

/**
 * Reads a sealed file as `docs/backup-format.md` says, and with nothing of this code: what a stranger
 * would write from the document alone.
 */
export function readAsStranger(sealed: Uint8Array, passphrase: string): string {
  const lineEnd = sealed.indexOf(10);
  const line = sealed.subarray(0, lineEnd);
  const header = JSON.parse(Buffer.from(line).toString('utf8')) as {
    readonly sealed: {
      readonly rounds: number;
      readonly salt: string;
      readonly chunkSize: number;
    };
  };
  const { rounds, salt, chunkSize } = header.sealed;
  const words = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  const key = pbkdf2Sync(words, Buffer.from(salt, 'hex'), rounds, 32, 'sha256');
  const parts: Buffer[] = [];
  const step = 12 + chunkSize + 16;
  let number = 0;
  for (let from = lineEnd + 1; from < sealed.length; from += step) {
    const chunk = sealed.subarray(from, from + step);
    const place = Buffer.alloc(5);
    place.writeUInt32BE(number, 0);
    place[4] = from + step >= sealed.length ? 1 : 0;
    const decipher = createDecipheriv('aes-256-gcm', key, chunk.subarray(0, 12));
    decipher.setAAD(Buffer.concat([place, line]));
    decipher.setAuthTag(chunk.subarray(chunk.length - 16));
    parts.push(decipher.update(chunk.subarray(12, chunk.length - 16)), decipher.final());
    number += 1;
  }
  return Buffer.concat(parts).toString('utf8');
}
