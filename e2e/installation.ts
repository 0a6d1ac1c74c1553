import config from "../playwright.config";

/** The site of the installation that the configuration starts. */
export const SITE = new URL(config.use?.baseURL ?? "").origin;
const { host } = new URL(SITE);

export const CONSOLE = `http://console.${host}`;
export const MAILBOX = "http://localhost:3902";
export const STAFF = { email: "staff@ilms.test", password: "Open-Sesame-2026" };

/** Where scripts/processes.mjs notes the process ids. */
export const PROCESSES_FILE = ".data/e2e/processes.json";

export const workspaceOf = (subdomain: string): string => `http://${subdomain}.${host}`;
