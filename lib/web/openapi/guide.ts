import { readFile } from "node:fs/promises";
import path from "node:path";

/** The guide to the API, as it lies in the repository. */
export const guideText = (): Promise<string> =>
  readFile(path.join(process.cwd(), "docs", "api-guide.md"), "utf8");
