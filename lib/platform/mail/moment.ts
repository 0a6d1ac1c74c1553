/** An instant as its reader writes it, with the zone: "23 Nov 2026, 7:57 pm GMT+5:30". */
export function momentFor(at: Date, reader: { locale: string; timezone: string }): string {
  return new Intl.DateTimeFormat(reader.locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: reader.timezone,
  }).format(at);
}

/** From where something was done, in words. */
export const whereFrom = (device: string, ip: string | null): string =>
  ip ? `${device}, address ${ip}` : device;
