import { createHmac } from "node:crypto";
import { z } from "zod";

/** Stand-ins that let a fresh clone run; production refuses to start with any of them. */
const DEVELOPMENT_DEFAULTS = {
  AUTH_SECRET: "development-only-secret-development-only-secret",
  ENCRYPTION_KEY: "development-only-key-development-only-key",
  STAFF_EMAIL: "staff@ilms.test",
  STAFF_PASSWORD: "Open-Sesame-2026",
  MAIL_FROM: "ILMS <no-reply@ilms.test>",
  RESEND_WEBHOOK_SECRET: "whsec_aWxtcy1sb2NhbC1yZXNlbmQtc2VjcmV0",
  APP_URL: "http://localhost:3000",
} as const;

const dsn = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });

const environment = z.object({
  APP_ENV: z.enum(["development", "test", "production"]).default("development"),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .default(DEVELOPMENT_DEFAULTS.APP_URL),
  DATABASE_URL: dsn,
  APP_DATABASE_URL: dsn.optional(),
  AUTH_SECRET: z
    .string()
    .min(32, "needs at least 32 characters")
    .default(DEVELOPMENT_DEFAULTS.AUTH_SECRET),
  ENCRYPTION_KEY: z
    .string()
    .min(32, "needs at least 32 characters")
    .default(DEVELOPMENT_DEFAULTS.ENCRYPTION_KEY),
  STAFF_EMAIL: z.email("must be an e-mail address").default(DEVELOPMENT_DEFAULTS.STAFF_EMAIL),
  STAFF_PASSWORD: z
    .string()
    .min(12, "needs at least 12 characters")
    .default(DEVELOPMENT_DEFAULTS.STAFF_PASSWORD),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url("must be an address").default("https://api.resend.com"),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{24,}={0,2}$/, "must be a secret as Resend shows it, whsec_…")
    .default(DEVELOPMENT_DEFAULTS.RESEND_WEBHOOK_SECRET),
  MAIL_FROM: z.string().min(3).default(DEVELOPMENT_DEFAULTS.MAIL_FROM),
  WARM_POOL_SIZE: z.coerce.number().int().min(0).max(500).default(3),
  APP_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.url("must be a list of origins"))),
  TRUST_PROXY: z.stringbool().default(false),
  EXPORT_DIR: z.string().min(1).default(".data/exports"),
  FILES_DIR: z.string().min(1).default(".data/files"),
  METRICS_TOKEN: z.string().min(16, "needs at least 16 characters").optional(),
});

export type Config = Omit<z.output<typeof environment>, "APP_DATABASE_URL"> & {
  /** DSN of the application login; without one it is DATABASE_URL with a derived login. */
  APP_DATABASE_URL: string;
  isProduction: boolean;
};

export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/** The application login of a database, with a password only this installation can derive. */
function deriveAppUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1)) || "postgres";
  url.username = `${database.toLowerCase().replace(/[^a-z0-9_]/g, "_")}_app`;
  url.password = createHmac("sha256", secret).update(`app-login:${database}`).digest("base64url");
  return url.href;
}

/** Says which variables production may not run with. */
function productionFaults(variables: Record<string, string | undefined>): string[] {
  const faults = Object.entries(DEVELOPMENT_DEFAULTS)
    .filter(([name, value]) => (variables[name] || value) === value)
    .map(([name]) => `${name}: production needs a value of its own`);
  if (!variables.RESEND_API_KEY) faults.push("RESEND_API_KEY: production sends real mail");
  if (!variables.METRICS_TOKEN) faults.push("METRICS_TOKEN: production does not publish metrics");
  if (variables.APP_URL?.startsWith("http:")) faults.push("APP_URL: production needs https");
  if (variables.RESEND_BASE_URL && !variables.RESEND_BASE_URL.startsWith("https:")) {
    faults.push("RESEND_BASE_URL: production does not use a simulator");
  }
  return faults;
}

/** Parses the environment. Throws ConfigurationError naming every variable at fault. */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  // An empty variable in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (given.APP_ENV === "production") faults.push(...productionFaults(given));
  if (!parsed.success || faults.length > 0) {
    throw new ConfigurationError(`The configuration is not complete:\n  ${faults.join("\n  ")}`);
  }
  const { data } = parsed;
  return {
    ...data,
    APP_DATABASE_URL: data.APP_DATABASE_URL ?? deriveAppUrl(data.DATABASE_URL, data.AUTH_SECRET),
    isProduction: data.APP_ENV === "production",
  };
}

let parsedOnce: Config | undefined;

/** The configuration of this process, parsed at the first call. */
export function config(): Config {
  parsedOnce ??= parseConfig(process.env);
  return parsedOnce;
}
