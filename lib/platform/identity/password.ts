import { hash, verify } from "@node-rs/bcrypt";
import { AppError } from "@/lib/core/errors";
import { brokenPasswordRules, PASSWORD_MAX_BYTES, PASSWORD_MESSAGES } from "./password-policy";
import { isStolenPassword } from "./stolen-passwords";

/** About 200 ms of one core, on a thread of its own. */
const COST = 12;

/** bcrypt hash, cost 12, of a password nobody knows any more: what unknown people are compared with. */
const NOBODYS_HASH = "$2b$12$zqYECrYj8MzxTj5W/Ph6A.tslkQM6V5nxrsukyNZaiGkC6IE3a2gy";

const isTooLong = (password: string) => Buffer.byteLength(password) > PASSWORD_MAX_BYTES;

function refusePassword(message: string, field: string): AppError {
  return new AppError("invalid", "password.refused", message, { fields: { [field]: message } });
}

/**
 * Hashes a password somebody chooses. `about` holds what a guesser would know of the person. Throws
 * `invalid` (password.refused), naming `field`, for a weak, overlong or stolen password.
 */
export async function hashNewPassword(
  password: string,
  about: readonly string[],
  field = "password",
): Promise<string> {
  const [broken] = brokenPasswordRules(password, about);
  if (broken) throw refusePassword(PASSWORD_MESSAGES[broken], field);
  if (isStolenPassword(password)) throw refusePassword(PASSWORD_MESSAGES.breached, field);
  return hash(password, { cost: COST });
}

/** Hashes a password the operator set in the environment; only the length is checked here. */
export async function hashGivenPassword(password: string): Promise<string> {
  if (isTooLong(password)) throw refusePassword(PASSWORD_MESSAGES.bytes, "password");
  return hash(password, { cost: COST });
}

/**
 * Compares a password with a person's hash. Always does one full comparison, also for nobody (no
 * hash) and for what bcrypt would cut off at 72 bytes: the time does not tell who has an account.
 */
export async function isPasswordCorrect(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const isMatch = await verify(password, passwordHash || NOBODYS_HASH);
  return isMatch && Boolean(passwordHash) && !isTooLong(password);
}
