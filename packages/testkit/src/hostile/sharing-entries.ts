/** A zip whose directory names one entry's bytes again and again: little to store, much to unpack. */
import { zipSync } from 'fflate';

const CENTRAL = 'PK\x01\x02';
const END = 'PK\x05\x06';

/** The entries of a package, and copies of an entry of this name (`sheet1` becomes `sheet2` and on) with these bytes. */
export function sharingEntries(base: Uint8Array, name: string, bytes: Uint8Array, copies: number): Uint8Array {
  const added = Buffer.from(zipSync({ [name]: bytes }));
  const local = added.subarray(0, added.indexOf(CENTRAL, 0, 'latin1'));
  const record = added.subarray(local.length, added.lastIndexOf(END, undefined, 'latin1'));
  const own = Buffer.from(base);
  const directory = own.indexOf(CENTRAL, 0, 'latin1');
  const end = Buffer.from(own.subarray(own.lastIndexOf(END, undefined, 'latin1')));
  const records = [own.subarray(directory, own.length - end.length)];
  for (let i = 0; i < copies; i++) {
    const copy = Buffer.from(name.replace('1', String(i + 2)), 'latin1');
    const head = Buffer.from(record.subarray(0, 46));
    head.writeUInt16LE(copy.length, 28);
    head.writeUInt32LE(directory, 42);
    records.push(head, copy);
  }
  const whole = Buffer.concat(records);
  const count = end.readUInt16LE(10) + copies;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(whole.length, 12);
  end.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([own.subarray(0, directory), local, whole, end]);
}
