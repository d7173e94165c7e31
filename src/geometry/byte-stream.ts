/** Bytes that grow as numbers are written, for the compact files of the atlas. */
export class ByteWriter {
  private bytes: number[] = [];

  get length(): number {
    return this.bytes.length;
  }

  byte(value: number): void {
    this.bytes.push(value & 255);
  }

  /** A whole number from 0, seven bits to a byte. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.bytes.push(rest);
  }

  /** A whole number of either sign: small ones stay short. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** What was written, without a head. */
  bare(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }

  /** The file: a magic number, the length of a JSON head, the head, then what was written. */
  file(magic: number, head: unknown): Uint8Array {
    const json = new TextEncoder().encode(JSON.stringify(head));
    const file = new Uint8Array(8 + json.length + this.bytes.length);
    const view = new DataView(file.buffer);
    view.setUint32(0, magic, true);
    view.setUint32(4, json.length, true);
    file.set(json, 8);
    file.set(this.bytes, 8 + json.length);
    return file;
  }
}

/** Reads what a ByteWriter wrote. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  byte(): number {
    if (this.at >= this.bytes.length) throw new Error('the file ends too early');
    return this.bytes[this.at++];
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      if (this.at >= this.bytes.length) throw new Error('the file ends too early');
    }
  }

  signed(): number {
    const value = this.varint();
    return value & 1 ? -((value + 1) >>> 1) : value >>> 1;
  }

  /** The next bytes, not copied. */
  slice(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('the file ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/**
 * Opens a file of `ByteWriter.file`.
 * @returns its head, and a reader at the first byte after it
 * @throws Error naming `what` if the file is another one
 */
export function openFile<Head>(
  file: Uint8Array,
  magic: number,
  what: string,
): { head: Head; reader: ByteReader } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0, true) !== magic)
    throw new Error(`not a ${what}, or one of another version`);
  const start = 8 + view.getUint32(4, true);
  return {
    head: JSON.parse(new TextDecoder().decode(file.subarray(8, start))) as Head,
    reader: new ByteReader(file, start),
  };
}
