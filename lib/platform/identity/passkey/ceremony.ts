import { z } from "zod";

/** How long a browser may ask for a passkey; its challenge lives as long. */
export const CEREMONY_MS = 5 * 60_000;

const clientData = z.object({ challenge: z.string().min(1).max(200) });

/** The challenge that an answer says it signed; its signature is checked afterwards. */
export function challengeIn(clientDataJson: string): string | undefined {
  try {
    const parsed = clientData.safeParse(
      JSON.parse(Buffer.from(clientDataJson, "base64url").toString()),
    );
    return parsed.data?.challenge;
  } catch {
    // Not JSON, so nobody's answer.
    return undefined;
  }
}

/** What the library throws is a description of what is wrong with an answer, for its log only. */
export async function verified<Result>(verify: Promise<Result>): Promise<Result | undefined> {
  try {
    return await verify;
  } catch {
    return undefined;
  }
}
