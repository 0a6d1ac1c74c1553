import pino from "pino";
import { config } from "./config";

/** Whatever a log line is given, these never reach it. */
const SECRET_PATHS = [
  "password",
  "*.password",
  "owner.password",
  "passwordHash",
  "*.passwordHash",
  "token",
  "*.token",
  "authorization",
  "*.authorization",
  "cookie",
  "*.cookie",
  "headers.authorization",
  "headers.cookie",
];

export type Log = pino.Logger;

let root: Log | undefined;

/** Structured log of this process: one JSON object per line on standard output. */
export function log(): Log {
  root ??= pino({
    level: config().LOG_LEVEL,
    base: { process: process.env.ILMS_PROCESS ?? "app" },
    redact: { paths: SECRET_PATHS, censor: "[removed]" },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return root;
}
