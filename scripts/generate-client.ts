import { writeFileSync } from "node:fs";

// Nothing is connected to: the description is made of declarations alone.
process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
const { clientTypes } = await import("./client-types");

const FILE = "client/ilms-api.d.ts";
const text = await clientTypes();
writeFileSync(FILE, text);
console.log(`${FILE}: ${Math.round(text.length / 1024)} kB`);
