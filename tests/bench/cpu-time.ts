/** Milliseconds of the processor since `process.cpuUsage()` was asked: what else the machine does is not counted. */
export function cpuTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
