/** Milliseconds of CPU that this process has used so far, on all its threads; other processes do not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const cpuOf = (work: () => unknown): number => {
  const before = spent();
  work();
  return spent() - before;
};

/** Work that takes longer than this is warm after one run, and is measured once. */
const LONG = 1000;

/** The median CPU time of several runs of the same work, after warm-up runs that do not count; in milliseconds. */
export function medianCpu(work: () => unknown, runs: number, warmUps: number): number {
  for (let i = 0; i < warmUps; i++) {
    if (cpuOf(work) > LONG) return cpuOf(work);
  }
  const times = Array.from({ length: runs }, () => cpuOf(work)).sort((a, b) => a - b);
  return times[times.length >> 1]!;
}
