/** One line of the bench table. */
export interface Row {
  what: string;
  /** With its unit; or why it was not measured. */
  figure: string;
  /** What is aimed at. */
  target?: string;
}

/** The value below which a share of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const milliseconds = (value: number) => `${value.toFixed(value < 1 ? 4 : 1)} ms`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** The rows as a Markdown table, for the terminal and for the README. */
export function markdown(rows: readonly Row[]): string {
  const cells = [
    ['What', 'Figure', 'Target'],
    ...rows.map(({ what, figure, target }) => [what, figure, target ?? '']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row: string[]) => `| ${row.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}
