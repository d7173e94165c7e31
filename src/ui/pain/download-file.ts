/** Milliseconds. */
const LASTS = 40_000;

/** Hands a file to the person; it is made here and comes from nowhere else. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers take the file over only a while after the click.
  setTimeout(() => URL.revokeObjectURL(url), LASTS);
}
