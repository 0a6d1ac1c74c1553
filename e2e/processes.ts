import fs from "node:fs";
import { expect } from "@playwright/test";
import { PROCESSES_FILE } from "./installation";

type ProcessName = "application" | "worker";

const pidOf = (name: ProcessName): number =>
  (JSON.parse(fs.readFileSync(PROCESSES_FILE, "utf8")) as Record<ProcessName, number>)[name];

/** Ends a process of the installation with kill -9 and waits until its supervisor has a new one. */
export async function crash(name: ProcessName): Promise<void> {
  const pid = pidOf(name);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => pidOf(name)).not.toBe(pid);
}

/** Holds a process still, as a busy machine would, while `work` looks at what that shows. */
export async function whileStopped<T>(name: ProcessName, work: () => Promise<T>): Promise<T> {
  const pid = pidOf(name);
  process.kill(pid, "SIGSTOP");
  try {
    return await work();
  } finally {
    process.kill(pid, "SIGCONT");
  }
}
