// Starts, watches and ends the processes of an installation.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Process ids by name, for whoever looks after the installation: DATA_DIR/processes.json. */
const pids = new Map();

/** @param {string} name @param {number | undefined} pid */
function notePid(name, pid) {
  pids.set(name, pid);
  const file = path.join(process.env.DATA_DIR || ".data", "processes.json");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries(pids)));
}

const RESTART_AFTER_MS = 500;
const STOP_WITHIN_MS = 10_000;

/** Command line of a TypeScript script of ours. @param {string} script */
export const script = (script) => ["--import", "tsx", path.join("scripts", script)];

/**
 * A process that is started again when it dies, until it is stopped.
 * @param {string} name
 * @param {string[]} args for node
 * @param {Record<string, string | undefined>} env
 */
export function keepRunning(name, args, env) {
  let isStopping = false;
  /** @type {import("node:child_process").ChildProcess} */
  let child;
  const start = () => {
    // Its own group: Ctrl-C reaches only us, and we stop the children in order.
    child = spawn(process.execPath, args, { stdio: "inherit", env, detached: true });
    notePid(name, child.pid);
    child.on("exit", (code, signal) => {
      if (isStopping) return;
      console.error(`${name} ended (${signal ?? code}); starting it again`);
      setTimeout(() => !isStopping && start(), RESTART_AFTER_MS);
    });
  };
  start();
  return {
    /** Of the process as it runs now. */
    pid: () => child.pid,
    /** Asks it to finish what it does; after a while ends it. */
    stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
        child.on("exit", () => {
          clearTimeout(timer);
          resolve(undefined);
        });
        child.kill("SIGTERM");
      });
    },
  };
}

/**
 * Runs a script to its end.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
export function runToEnd(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`${args.at(-1)} failed`)),
    );
  });
}
