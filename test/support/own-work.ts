/**
 * A clock of this process's own work: it stands still while others have the processor, so that a
 * limit means the same on a busy machine.
 * @returns gives the seconds of work since
 */
export function ownWork(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
}
