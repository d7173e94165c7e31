/** The part of pngjs that the picture tests use; it ships no types. */
declare module 'pngjs' {
  interface Image {
    width: number;
    height: number;
    data: Buffer;
  }
  export class PNG implements Image {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    data: Buffer;
    static sync: { read: (png: Buffer) => Image; write: (image: Image) => Buffer };
  }
}
