/** "25 Nov 2026" */
export const dayWords = (time: Date): string =>
  time.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** "25 November 2026 at 12:03" */
export const dateWords = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** "2026-11-25" for file names, by the calendar of whoever saves it. */
export function dayStamp(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
