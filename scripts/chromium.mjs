// Makes sure that there is a browser for the end-to-end tests.
import { execFileSync } from "node:child_process";
import fs from "node:fs";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/** Debian's package where apt and root are there, else Playwright's own download. */
export function ensureChromium() {
  if (fs.existsSync(DEBIAN_CHROMIUM)) return;
  const isDebianRoot = fs.existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.log("Installing chromium …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
    return;
  }
  execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
}
