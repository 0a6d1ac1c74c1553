import { networkOf } from "./network";
import { asRefusal, type Limit, limiter, limitKey } from "./throttle";

/** Who tries to sign in where. `account` names an account whether or not it exists. */
export type SignInTry = { account: string; ip: string | undefined; device: string | undefined };

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const PAIR: Limit = { name: "sign-in-pair", points: 10, seconds: 15 * MINUTE };
const ADDRESS: Limit = { name: "sign-in-address", points: 100, seconds: 60 * MINUTE };
/** Tries on one account from strangers' addresses; past these the wait between two tries grows. */
const STRANGERS: Limit = { name: "sign-in-strangers", points: 5, seconds: 60 * MINUTE };
/** Lets one stranger through and then nobody until it expires. */
const WAIT: Limit = { name: "sign-in-wait", points: 1, seconds: 1 };
/** A wait, not a lock-out: whoever changes address during an attack waits no longer than this. */
const LONGEST_WAIT_SECONDS = 60;
/** Where somebody has signed in before; no limit, only a memory. */
const KNOWN: Limit = { name: "sign-in-known", points: 1, seconds: 90 * DAY };

/** Gives a successful sign-in back what it cost. */
export type Admission = { succeeded(): Promise<void> };

const deviceKey = ({ account, device = "" }: SignInTry) => limitKey(account, "device", device);
const addressKey = ({ account, ip }: SignInTry) => limitKey(account, "address", networkOf(ip));

const isRemembered = async (key: string) => (await limiter(KNOWN).get(key)) !== null;
const isOwn = async (attempt: SignInTry) =>
  attempt.device !== undefined && (await isRemembered(deviceKey(attempt)));

async function consume(limit: Limit, key: string, customDuration?: number): Promise<void> {
  try {
    await limiter(limit).consume(key, 1, { customDuration });
  } catch (rejection) {
    throw asRefusal(rejection);
  }
}

/** Counting before looking, in one statement each, keeps a parallel flood from slipping through. */
async function admitStranger({ account }: SignInTry): Promise<void> {
  const strangers = limiter(STRANGERS);
  const key = limitKey(account);
  const { consumedPoints } = await strangers.penalty(key);
  const over = consumedPoints - STRANGERS.points;
  if (over <= 0) return;
  try {
    await consume(WAIT, key, Math.min(2 ** (over - 1), LONGEST_WAIT_SECONDS));
  } catch (refusal) {
    // A refused try was no guess, so it does not lengthen the wait.
    await strangers.reward(key);
    throw refusal;
  }
}

/**
 * Counts a try to sign in before the password is looked at. Throws `rate_limited` after 10 failures
 * of an address on an account in 15 minutes, or 100 of an address in an hour. An account itself is
 * never locked: strangers wait ever longer, but not whoever signed in from this address in the last
 * 90 days; and a device that did is counted for itself alone, whatever others at its address do.
 */
export async function admitSignIn(attempt: SignInTry): Promise<Admission> {
  const isOwnDevice = await isOwn(attempt);
  const pair = isOwnDevice ? deviceKey(attempt) : addressKey(attempt);
  const address = limitKey(networkOf(attempt.ip));
  const charged: [Limit, string][] = [];
  try {
    await consume(PAIR, pair);
    charged.push([PAIR, pair]);
    if (!isOwnDevice) {
      await consume(ADDRESS, address);
      charged.push([ADDRESS, address]);
      if (!(await isRemembered(addressKey(attempt)))) await admitStranger(attempt);
    }
  } catch (refusal) {
    // Somebody told to wait a second must not find himself out for a quarter of an hour.
    for (const [limit, key] of charged) await limiter(limit).reward(key);
    throw refusal;
  }
  return { succeeded: () => signInSucceeded(attempt) };
}

/**
 * Gives a sign-in back what it cost, once all of it was right: with a second factor that is a request
 * later than the password.
 */
export async function signInSucceeded(attempt: SignInTry): Promise<void> {
  const isOwnDevice = await isOwn(attempt);
  const account = limitKey(attempt.account);
  if (!isOwnDevice) await limiter(ADDRESS).reward(limitKey(networkOf(attempt.ip)));
  await limiter(PAIR).delete(isOwnDevice ? deviceKey(attempt) : addressKey(attempt));
  await limiter(STRANGERS).delete(account);
  await limiter(WAIT).delete(account);
  await rememberPlace(attempt);
}

/** Makes address and device known for an account; also called for sign-ins without a password. */
export async function rememberPlace(attempt: SignInTry): Promise<void> {
  await limiter(KNOWN).set(addressKey(attempt), 1, KNOWN.seconds);
  if (attempt.device) await limiter(KNOWN).set(deviceKey(attempt), 1, KNOWN.seconds);
}
