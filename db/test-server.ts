import fs from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "../scripts/postgres.mjs";

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** One throw-away PostgreSQL for the whole test run; TEST_DATABASE_URL names another server instead. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    process.env.ILMS_TEST_SERVER_URL = given;
    return async () => {};
  }
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ilms-test-"));
  fs.chmodSync(dataDir, 0o755);
  const server = await startPostgres({
    dataDir,
    port: await freePort(),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  process.env.ILMS_TEST_SERVER_URL = server.url;
  return async () => {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}
