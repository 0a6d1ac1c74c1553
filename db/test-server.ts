import fs from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { isServerProcess, startPostgres } from "../scripts/postgres.mjs";
import { makeTestTemplate } from "./test-template";

const MEMORY_FOLDER = "/dev/shm";
/** A run needs a tenth of it; a container with the usual 64 MB goes to the disk. */
const MEMORY_NEEDED = 4 * 1024 ** 3;
const FOLDER = /^ilms-test-(\d+)-/;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Memory where there is plenty: a tenant is 1,600 files, which a disk makes slowly. */
function roomForData(): string {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY_FOLDER);
    fs.accessSync(MEMORY_FOLDER, fs.constants.W_OK);
    const free = Math.min(bavail * bsize, os.freemem());
    return free > MEMORY_NEEDED ? MEMORY_FOLDER : os.tmpdir();
  } catch {
    return os.tmpdir();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Servers of runs that were killed, with their data: in memory they would stay until the next boot. */
function clearMemory(): void {
  for (const name of fs.readdirSync(MEMORY_FOLDER)) {
    const run = Number(name.match(FOLDER)?.[1]);
    if (!run || isAlive(run)) continue;
    const folder = path.join(MEMORY_FOLDER, name);
    const pidFile = path.join(folder, "cluster", "postmaster.pid");
    try {
      const pid = fs.existsSync(pidFile)
        ? Number.parseInt(fs.readFileSync(pidFile, "utf8"), 10)
        : 0;
      if (pid > 0 && isServerProcess(pid)) process.kill(pid, "SIGKILL");
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, and theirs to clear.
    }
  }
}

export async function startServer() {
  const room = roomForData();
  if (room === MEMORY_FOLDER) clearMemory();
  const dataDir = fs.mkdtempSync(path.join(room, `ilms-test-${process.pid}-`));
  fs.chmodSync(dataDir, 0o755);
  const server = await startPostgres({
    dataDir,
    port: await freePort(),
    settings: {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      wal_level: "minimal",
      max_wal_senders: "0",
      max_wal_size: "256MB",
      autovacuum: "off",
    },
  });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * One throw-away PostgreSQL for the whole test run, with a template of the tests' databases;
 * TEST_DATABASE_URL names another server instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startServer();
  const template = await makeTestTemplate(server.url);
  process.env.ILMS_TEST_SERVER_URL = server.url;
  process.env.ILMS_TEST_TEMPLATE_URL = template.url;
  return async () => {
    await template.drop();
    await server.stop();
  };
}
