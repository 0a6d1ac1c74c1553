import { ConfigurationError } from "@/lib/core/config";
import { closeDatabase } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { prepareInstallation } from "@/lib/platform/fleet/prepare";

process.env.ILMS_PROCESS = "prepare";
try {
  await prepareInstallation(log(), new Date());
} catch (error) {
  // What is missing in the environment is for the reader of the terminal; a stack would bury it.
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
