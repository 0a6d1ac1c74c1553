/** Names the engine lists under an older one; people know the new. */
const RENAMED: Record<string, string> = {
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv",
};

const NAME = /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/;

let listed: readonly string[] | undefined;

/** Every time zone of the IANA database, by name. */
export function timeZones(): readonly string[] {
  listed ??= [
    ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone").map((name) => RENAMED[name] ?? name)]),
  ].sort();
  return listed;
}

/** Whether dates can be written in a zone of this name. Offsets such as +05:30 are no names. */
export function isTimeZone(name: string): boolean {
  if (!NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
