import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "./session-cookie";

const LIFE_SECONDS = 5 * 60;

/** Lets this browser, and no other, go on to the second step of its sign-in. */
export async function keepTicket(ticket: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("second-factor"), ticket, { ...cookieOptions(), maxAge: LIFE_SECONDS });
}

/** The ticket of this browser's sign-in; undefined before the password was given. */
export async function currentTicket(): Promise<string | undefined> {
  return (await cookies()).get(cookieName("second-factor"))?.value;
}

export async function dropTicket(): Promise<void> {
  (await cookies()).delete({ name: cookieName("second-factor"), ...cookieOptions() });
}
