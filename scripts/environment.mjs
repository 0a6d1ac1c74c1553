// The environment of the processes: .env first overridden by what is set already.
import fs from "node:fs";

/** Reads `NAME=value` lines; quotes around a value and lines starting with # are dropped. */
export function loadEnvironmentFile(file = ".env") {
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    const [, name, value] = line.match(/^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/) ?? [];
    if (name && value !== undefined) process.env[name] ??= value.replace(/^(["'])(.*)\1$/, "$2");
  }
}
