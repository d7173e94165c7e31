/** The compiled files exist only after `npm run atlas`; type checks do not need them. */
declare module '*/manifest.json' {
  const manifest: {
    hash: string;
    sizes: Record<
      | 'records.json'
      | 'details.json'
      | 'sources.json'
      | 'skin.bin'
      | 'masculine.glb'
      | 'feminine.glb'
      | 'muscles.bin'
      | 'masculine-muscles.bin'
      | 'feminine-muscles.bin'
      | 'masculine-skeleton.glb'
      | 'feminine-skeleton.glb',
      number
    >;
  };
  export default manifest;
}
