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
  RAZORPAY_KEY_ID: "rzp_test_simulated",
  RAZORPAY_KEY_SECRET: "sim_key_secret",
  RAZORPAY_WEBHOOK_SECRET: "whsec_sim_local",
  APP_URL: "http://localhost:3000",
  SUPPLIER_NAME: "ILMS Software Private Limited",
  SUPPLIER_ADDRESS: "4th Floor, 18 Residency Road|Ashok Nagar|Bengaluru, Karnataka 560025",
  SUPPLIER_GSTIN: "29AAGCB7383J1Z4",
  SUPPLIER_EMAIL: "billing@ilms.test",
  SUPPLIER_LUT_ARN: "AD290326000001X",
  SUPPLIER_BANK:
    "ILMS Software Private Limited|Sample Bank, Residency Road|Account 000000000000|IFSC SMPL0000001",
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
  RAZORPAY_KEY_ID: z
    .string()
    .regex(/^rzp_(test|live)_\w+$/, "must be a key id as Razorpay shows it, rzp_live_…")
    .default(DEVELOPMENT_DEFAULTS.RAZORPAY_KEY_ID),
  RAZORPAY_KEY_SECRET: z.string().min(8).default(DEVELOPMENT_DEFAULTS.RAZORPAY_KEY_SECRET),
  RAZORPAY_WEBHOOK_SECRET: z.string().min(8).default(DEVELOPMENT_DEFAULTS.RAZORPAY_WEBHOOK_SECRET),
  /** The secret before the last change, for as long as retries may carry it: a day. */
  RAZORPAY_WEBHOOK_SECRET_PREVIOUS: z.string().min(8).optional(),
  RAZORPAY_BASE_URL: z.url("must be an address").default("https://api.razorpay.com"),
  RAZORPAY_CHECKOUT_URL: z
    .url("must be an address")
    .default("https://checkout.razorpay.com/v1/checkout.js"),
  /** Most that the account takes in one payment, in minor units; above it customers pay by transfer. */
  GATEWAY_MAX_AMOUNT: z
    .string()
    .regex(/^[1-9]\d{2,14}$/, "must be an amount in minor units, 100 or more")
    .transform(BigInt)
    .optional(),
  /** Who issues tax invoices; addresses and bank details are lines separated by |. */
  SUPPLIER_NAME: z.string().min(3).default(DEVELOPMENT_DEFAULTS.SUPPLIER_NAME),
  SUPPLIER_ADDRESS: z.string().min(3).default(DEVELOPMENT_DEFAULTS.SUPPLIER_ADDRESS),
  /** Its first two digits are the supplier's state. */
  SUPPLIER_GSTIN: z
    .string()
    .regex(/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/, "must be a GSTIN, 15 characters")
    .default(DEVELOPMENT_DEFAULTS.SUPPLIER_GSTIN),
  SUPPLIER_EMAIL: z.email("must be an e-mail address").default(DEVELOPMENT_DEFAULTS.SUPPLIER_EMAIL),
  /** Reference number of the letter of undertaking under which exports and SEZ supplies carry no tax. */
  SUPPLIER_LUT_ARN: z
    .string()
    .regex(/^[A-Z0-9]{15}$/, "must be an ARN, 15 letters and digits")
    .default(DEVELOPMENT_DEFAULTS.SUPPLIER_LUT_ARN),
  SUPPLIER_BANK: z.string().min(3).default(DEVELOPMENT_DEFAULTS.SUPPLIER_BANK),
  /** Service accounting code of plans and seats; modules carry their own. */
  SUPPLIER_SAC: z
    .string()
    .regex(/^99\d{4}$/, "must be a service accounting code, 99 and four digits")
    .default("997331"),
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
  /** A storage service that speaks S3, for files instead of FILES_DIR; all of them or none. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
    .optional(),
  S3_REGION: z.string().min(1).default("auto"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Lets webhooks reach receivers on this very machine, over plain http: for development and tests. */
  WEBHOOK_LOOPBACK: z.stringbool().default(false),
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

/** Whether an address is Razorpay's own; anything else could be a stand-in that moves no money. */
function isRazorpay(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" && hostname.endsWith(".razorpay.com");
}

/** Says which variables production may not run with. */
function productionFaults(variables: Record<string, string | undefined>): string[] {
  const faults = Object.entries(DEVELOPMENT_DEFAULTS)
    .filter(([name, value]) => (variables[name] || value) === value)
    .map(([name]) => `${name}: production needs a value of its own`);
  if (!variables.RESEND_API_KEY) faults.push("RESEND_API_KEY: production sends real mail");
  if (!variables.METRICS_TOKEN) faults.push("METRICS_TOKEN: production does not publish metrics");
  if (variables.APP_URL?.startsWith("http:")) faults.push("APP_URL: production needs https");
  if (variables.WEBHOOK_LOOPBACK && variables.WEBHOOK_LOOPBACK !== "false") {
    faults.push("WEBHOOK_LOOPBACK: production sends no webhooks to its own machine");
  }
  if (variables.RESEND_BASE_URL && !variables.RESEND_BASE_URL.startsWith("https:")) {
    faults.push("RESEND_BASE_URL: production does not use a simulator");
  }
  for (const name of ["RAZORPAY_BASE_URL", "RAZORPAY_CHECKOUT_URL"] as const) {
    const address = variables[name];
    if (address && !isRazorpay(address)) {
      faults.push(`${name}: production uses Razorpay itself, over https`);
    }
  }
  const { RAZORPAY_WEBHOOK_SECRET_PREVIOUS: previous } = variables;
  if (previous === DEVELOPMENT_DEFAULTS.RAZORPAY_WEBHOOK_SECRET) {
    faults.push("RAZORPAY_WEBHOOK_SECRET_PREVIOUS: production needs a value of its own");
  }
  return faults;
}

const S3_VARIABLES = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];

/** Half a storage service would lose files: the first upload must not be what notices it. */
function storageFaults(variables: Record<string, string | undefined>): string[] {
  const missing = S3_VARIABLES.filter((name) => !variables[name]);
  if (missing.length === S3_VARIABLES.length) return [];
  return missing.map((name) => `${name}: a storage service needs it`);
}

/** Parses the environment. Throws ConfigurationError naming every variable at fault. */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  // An empty variable in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  faults.push(...storageFaults(given));
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
