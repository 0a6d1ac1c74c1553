import { closeDatabase } from "@/lib/core/database";
import { deprovisionTenant } from "@/lib/platform/provisioning/deprovision";

const [slug] = process.argv.slice(2);
if (!slug) {
  console.error("Usage: npm run tenant:deprovision -- SUBDOMAIN");
  process.exit(2);
}
try {
  const jobId = await deprovisionTenant(slug);
  console.log(`${slug} is closed; job ${jobId} exports and removes it.`);
} finally {
  await closeDatabase();
}
