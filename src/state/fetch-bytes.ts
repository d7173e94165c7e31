/** What a file that is still being made waits for: only a server that compiles meanwhile says so (models/start.ts). */
export interface Waiting {
  step: string;
  /** 0 to 1. */
  share: number;
}

/** A file that is being made is asked for again after so many milliseconds. */
const ASK_AGAIN = 1000;

/**
 * Fetches a file and tells how many of its bytes have arrived (decoded, as the manifest counts them).
 * @throws Error in words that a reader understands
 */
export async function fetchBytes(
  url: string,
  onProgress: (loaded: number) => void,
  onWaiting: (waiting: Waiting | null) => void = () => {},
): Promise<ArrayBuffer> {
  const response = await whenMade(url, onWaiting);
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

/** The answer to a request, once the server has made the file. */
async function whenMade(url: string, onWaiting: (waiting: Waiting | null) => void): Promise<Response> {
  for (;;) {
    const response = await fetch(url).catch(() => {
      throw new Error('the network did not answer');
    });
    const being =
      response.status === 503 && response.headers.get('content-type')?.startsWith('application/json');
    if (!being) {
      onWaiting(null);
      return response;
    }
    onWaiting((await response.json()) as Waiting);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}
