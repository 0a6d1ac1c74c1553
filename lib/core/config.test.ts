import { describe, expect, test } from "vitest";
import { ConfigurationError, parseConfig } from "./config";

const DATABASE_URL = "postgres://owner:secret@db.internal:5432/ilms";
const PRODUCTION = {
  APP_ENV: "production",
  APP_URL: "https://ilms.example",
  DATABASE_URL,
  AUTH_SECRET: "k".repeat(48),
  ENCRYPTION_KEY: "e".repeat(48),
  STAFF_EMAIL: "ops@ilms.example",
  STAFF_PASSWORD: "a-password-of-our-own",
  RESEND_API_KEY: "re_123",
  RESEND_WEBHOOK_SECRET: "whsec_b3VyLW93bi1zZWNyZXQtb2YtcmVzZW5k",
  RAZORPAY_KEY_ID: "rzp_live_abcdefghijklmn",
  RAZORPAY_KEY_SECRET: "a-key-secret-of-our-own",
  RAZORPAY_WEBHOOK_SECRET: "a-webhook-secret-of-our-own",
  MAIL_FROM: "ILMS <no-reply@ilms.example>",
  METRICS_TOKEN: "m".repeat(24),
  SUPPLIER_NAME: "Example Software Private Limited",
  SUPPLIER_ADDRESS: "1 Example Road|Pune, Maharashtra 411001",
  SUPPLIER_GSTIN: "27AAPFU0939F1ZV",
  SUPPLIER_EMAIL: "accounts@ilms.example",
  SUPPLIER_LUT_ARN: "AD270326012345K",
  SUPPLIER_BANK: "Example Bank|Account 123456789012|IFSC EXMP0123456",
};

describe("parseConfig", () => {
  test("development needs nothing but a database", () => {
    const config = parseConfig({ DATABASE_URL });
    expect(config.APP_URL).toBe("http://localhost:3000");
    expect(config.isProduction).toBe(false);
  });

  test("derives an application login that depends on the secret", () => {
    const one = new URL(
      parseConfig({ DATABASE_URL, AUTH_SECRET: "a".repeat(32) }).APP_DATABASE_URL,
    );
    const two = new URL(
      parseConfig({ DATABASE_URL, AUTH_SECRET: "b".repeat(32) }).APP_DATABASE_URL,
    );
    expect(one.username).toBe("ilms_app");
    expect(one.host).toBe("db.internal:5432");
    expect(one.password).not.toBe(two.password);
  });

  test("production starts when everything is given", () => {
    expect(parseConfig(PRODUCTION).isProduction).toBe(true);
  });

  test.each(Object.keys(PRODUCTION).filter((name) => name !== "APP_ENV"))(
    "production does not start without %s, and says so",
    (name) => {
      const without = { ...PRODUCTION, [name]: undefined };
      expect(() => parseConfig(without)).toThrow(ConfigurationError);
      expect(() => parseConfig(without)).toThrow(new RegExp(`\\b${name}:`));
    },
  );

  test.each([
    ["AUTH_SECRET", "development-only-secret-development-only-secret"],
    ["STAFF_PASSWORD", "Open-Sesame-2026"],
    ["APP_URL", "http://ilms.example"],
    ["WEBHOOK_LOOPBACK", "true"],
    ["WEBHOOK_LOOPBACK", "1"],
    ["RESEND_BASE_URL", "http://localhost:3901"],
    ["RESEND_WEBHOOK_SECRET", "whsec_aWxtcy1sb2NhbC1yZXNlbmQtc2VjcmV0"],
    ["RESEND_WEBHOOK_SECRET", "secret"],
    ["RAZORPAY_KEY_ID", "rzp_test_simulated"],
    ["RAZORPAY_KEY_ID", "key"],
    ["RAZORPAY_KEY_SECRET", "sim_key_secret"],
    ["RAZORPAY_WEBHOOK_SECRET", "whsec_sim_local"],
    ["RAZORPAY_WEBHOOK_SECRET_PREVIOUS", "whsec_sim_local"],
    ["RAZORPAY_BASE_URL", "http://localhost:3903"],
    ["RAZORPAY_BASE_URL", "http://api.razorpay.com"],
    ["RAZORPAY_BASE_URL", "https://simulator.ilms.example"],
    ["RAZORPAY_BASE_URL", "https://api.razorpay.com.evil.example"],
    ["RAZORPAY_CHECKOUT_URL", "https://simulator.ilms.example/v1/checkout.js"],
    ["GATEWAY_MAX_AMOUNT", "1,000"],
    ["GATEWAY_MAX_AMOUNT", "99"],
    ["AUTH_SECRET", "short"],
    ["ENCRYPTION_KEY", "development-only-key-development-only-key"],
    ["ENCRYPTION_KEY", "short"],
    ["SUPPLIER_GSTIN", "29AAGCB7383J1Z4"],
    ["SUPPLIER_GSTIN", "27AAPFU0939F1Z"],
    ["SUPPLIER_LUT_ARN", "pending"],
    ["SUPPLIER_SAC", "123456"],
    ["WARM_POOL_SIZE", "many"],
    ["CORS_ORIGINS", "not an origin"],
  ])("production refuses %s=%s", (name, value) => {
    expect(() => parseConfig({ ...PRODUCTION, [name]: value })).toThrow(new RegExp(`${name}`));
  });

  test("names every fault at once", () => {
    expect(() => parseConfig({ APP_ENV: "production" })).toThrow(/DATABASE_URL[\s\S]*AUTH_SECRET/);
  });
});
