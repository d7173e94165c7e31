/**
 * Fetches a file and tells how many of its bytes have arrived (decoded, as the manifest counts them).
 * @throws Error in words that a reader understands
 */
export async function fetchBytes(url: string, onProgress: (loaded: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(url).catch(() => {
    throw new Error('the network did not answer');
  });
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error('the connection broke off');
    });
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    onProgress(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.buffer;
}
