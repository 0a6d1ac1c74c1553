// npm run --silent billing:vectors -- FILE.json: plays billing vectors through the engine on a database
// of their own and says which hold.
import fs from "node:fs";
import { createTestPlatform } from "@/lib/core/test-platform";
import { runVectorFile } from "@/lib/platform/billing/vectors/run-file";
import { startServer } from "../db/test-server";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: npm run --silent billing:vectors -- FILE.json");
  process.exit(2);
}

const vectors: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
const server = await startServer();
process.env.ILMS_TEST_SERVER_URL = server.url;
try {
  const platform = await createTestPlatform();
  const results = await runVectorFile(vectors, platform.database.owner, ({ id, difference }) =>
    console.log(difference ? `${id} ${difference}` : `${id} pass`),
  );
  const failed = results.filter(({ difference }) => difference).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
  await platform.close();
} finally {
  await server.stop();
}
