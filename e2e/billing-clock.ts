import { expect } from "@playwright/test";
import { SITE } from "./installation";

const DAY_MS = 86_400_000;

/** A day so many days after another, as `YYYY-MM-DD`. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the next month, or its last. */
export function monthAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
  const dayOfMonth = Math.min(date.getUTCDate(), last);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, dayOfMonth))
    .toISOString()
    .slice(0, 10);
}

async function moveClock(to: string): Promise<{ now: string; failed: number }> {
  const response = await fetch(`${SITE}/api/dev/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advance_to: to }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { now: string; failed: number };
}

/** Lets billing's time pass up to the middle of a day; what is due is done when it answers. */
export async function advanceTo(day: string): Promise<void> {
  expect((await moveClock(day)).failed).toBe(0);
}

/** The day it is for billing in India. The clock never moves back, so asking for the past only asks. */
export async function billingToday(): Promise<string> {
  const { now } = await moveClock("2000-01-01");
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" }).format(new Date(now));
}
