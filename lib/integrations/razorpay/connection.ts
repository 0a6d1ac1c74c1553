import Razorpay from "razorpay";
import type { z } from "zod";
import { config } from "@/lib/core/config";
import { type CallKind, RazorpayError, razorpayErrorOf } from "./error";

const TIMEOUT_MS = 10_000;
/** A page of a hundred payments is some 150 kB. */
const MOST_BYTES = 8_000_000;

type RequestSettings = { baseURL?: string; signal?: AbortSignal; headers: Record<string, string> };
type Failure = { response?: { status: number; data: unknown }; code?: string; message?: string };

/** The part of the SDK's HTTP client that we reach into; the SDK itself declares no types for it. */
type HttpClient = {
  defaults: {
    baseURL?: string;
    timeout?: number;
    maxRedirects?: number;
    maxContentLength?: number;
  };
  interceptors: {
    request: { use(change: (settings: RequestSettings) => RequestSettings): void };
    response: {
      use(onAnswer: (answer: unknown) => unknown, onFailure: (failure: Failure) => unknown): void;
    };
  };
  post(
    url: string,
    body: unknown,
    settings: { headers: Record<string, string> },
  ): Promise<{ data: unknown }>;
};

const httpOf = (sdk: Razorpay) => (sdk.api as unknown as { rq: HttpClient }).rq;

function connect(): Razorpay {
  const { RAZORPAY_KEY_ID, RAZORPAY_KEY_SECRET, RAZORPAY_BASE_URL } = config();
  const sdk = new Razorpay({ key_id: RAZORPAY_KEY_ID, key_secret: RAZORPAY_KEY_SECRET });
  const http = httpOf(sdk);
  Object.assign(http.defaults, {
    // The SDK has its host built in and waits for ever.
    baseURL: RAZORPAY_BASE_URL,
    timeout: TIMEOUT_MS,
    // Credentials go nowhere else.
    maxRedirects: 0,
    maxContentLength: MOST_BYTES,
  });
  http.interceptors.request.use((settings) => {
    // `timeout` above only counts silence; this one ends an answer that drips.
    settings.signal = AbortSignal.timeout(TIMEOUT_MS);
    return settings;
  });
  http.interceptors.response.use(
    (answer) => answer,
    (failure) => {
      // Without a response the SDK would fail on its own with a TypeError and hide the cause.
      const told = failure.response ?? { status: 0, data: { error: { code: failure.code } } };
      return Promise.reject({ response: { status: told.status, data: told.data ?? {} } });
    },
  );
  return sdk;
}

let connection: Razorpay | undefined;

const ID = /^[a-z]+_[A-Za-z0-9]{1,40}$/;

/** An id as it goes into an address. Throws RazorpayError for text that is no id of Razorpay's. */
export function idInPath(id: string): string {
  if (ID.test(id)) return id;
  throw new RazorpayError({
    code: "BAD_REQUEST_ERROR",
    description: "This is not an id",
    field: "id",
  });
}

/**
 * Makes one call within ten seconds and reads its answer. Throws RazorpayError and nothing else; an
 * answer to a writing call that cannot be read counts as an unknown outcome.
 */
export async function call<Answer extends z.ZodType>(
  kind: CallKind,
  answer: Answer,
  make: (sdk: Razorpay) => PromiseLike<unknown>,
): Promise<z.output<Answer>> {
  connection ??= connect();
  let given: unknown;
  try {
    given = await make(connection);
  } catch (error) {
    throw razorpayErrorOf(error, kind);
  }
  const parsed = answer.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RazorpayError({
    code: "UNREADABLE_ANSWER",
    description: `Razorpay's answer cannot be read: ${issue?.path.join(".")}: ${issue?.message}`,
    isUnknownOutcome: kind === "writes",
  });
}

/** A POST with headers of its own, which the SDK's methods do not offer. */
export async function postWithHeaders(
  sdk: Razorpay,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<unknown> {
  try {
    return (await httpOf(sdk).post(path, body, { headers })).data;
  } catch (failure) {
    const { response } = failure as Failure;
    const { error } = (response?.data ?? {}) as { error?: unknown };
    throw { statusCode: response?.status ?? 0, error };
  }
}
