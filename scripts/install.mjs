// Installs the packages when the lock file has changed since the last time.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const STAMP = path.join("node_modules", ".ilms-installed");

/** `npm install` and not `npm ci`: it honours the lock and survives binaries of other platforms missing in it. */
export function installPackages() {
  const lock = createHash("sha256").update(fs.readFileSync("package-lock.json")).digest("hex");
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === lock) return;
  console.log("Installing packages …");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
    // Development tools are needed to build, whatever the environment says.
    env: { ...process.env, NODE_ENV: "development" },
  });
  const installed = createHash("sha256").update(fs.readFileSync("package-lock.json")).digest("hex");
  fs.writeFileSync(STAMP, installed);
}
