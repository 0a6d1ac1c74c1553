import { closeDatabase } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { prepareInstallation } from "@/lib/platform/fleet/prepare";

process.env.ILMS_PROCESS = "prepare";
try {
  await prepareInstallation(log(), new Date());
} finally {
  await closeDatabase();
}
