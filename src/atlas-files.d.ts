/** The compiled files exist only after `npm run atlas`; type checks do not need them. */
declare module '*/manifest.json' {
  const manifest: {
    hash: string;
    sizes: Record<'records.json' | 'skin.bin' | 'masculine.glb' | 'feminine.glb', number>;
  };
  export default manifest;
}
