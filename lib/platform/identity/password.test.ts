import * as bcrypt from "@node-rs/bcrypt";
import { describe, expect, test, vi } from "vitest";
import { hashGivenPassword, hashNewPassword, isPasswordCorrect } from "./password";
import { isStolenPassword } from "./stolen-passwords";

vi.mock("@node-rs/bcrypt", { spy: true });

test("a good password is hashed with cost 12 and recognised", async () => {
  const hashed = await hashNewPassword("Turquoise-Ladder-58", []);
  expect(bcrypt.parseOptions(hashed)).toMatchObject({ cost: 12 });
  expect(await isPasswordCorrect("Turquoise-Ladder-58", hashed)).toBe(true);
  expect(await isPasswordCorrect("turquoise-Ladder-58", hashed)).toBe(false);
});

describe("a comparison always costs one bcrypt of cost 12", () => {
  test.each([
    ["nobody", undefined],
    ["an account without a password", null],
    ["an empty hash", ""],
  ])("%s", async (_name, hash) => {
    vi.mocked(bcrypt.verify).mockClear();
    expect(await isPasswordCorrect("whatever", hash)).toBe(false);
    expect(bcrypt.verify).toHaveBeenCalledTimes(1);
    const compared = vi.mocked(bcrypt.verify).mock.calls[0]?.[1] ?? "";
    expect(bcrypt.parseOptions(compared)).toMatchObject({ cost: 12 });
  });
});

describe("72 bytes", () => {
  const full = "ä".repeat(36);
  test("a longer password is refused by name", async () => {
    await expect(hashNewPassword(`${full}x`, [], "owner.password")).rejects.toMatchObject({
      code: "invalid",
      fields: { "owner.password": expect.stringContaining("72 bytes") },
    });
    await expect(hashGivenPassword(`${full}x`)).rejects.toMatchObject({ code: "invalid" });
  });
  test("what bcrypt would cut off does not pass", async () => {
    const hashed = await hashGivenPassword(full);
    expect(await isPasswordCorrect(full, hashed)).toBe(true);
    expect(await isPasswordCorrect(`${full}x`, hashed)).toBe(false);
  });
});

describe("stolen passwords", () => {
  test.each([
    "password",
    "PASSWORD",
    "Password2026!",
    "P@ssw0rd2026!",
    "!!Sunshine123",
    "iloveyou!",
    "1qaz2wsx",
    "Qwertyuiop1!",
  ])("%s is one", (password) => {
    expect(isStolenPassword(password)).toBe(true);
  });
  test.each([
    "Turquoise-Ladder-58",
    "correct horse battery staple",
    "Love8472615-xk!",
    "Open-Sesame-2026",
    "monkey-paints-fences",
    "dragon 7391 4820 55",
  ])("%s is none", (password) => {
    expect(isStolenPassword(password)).toBe(false);
  });
  test("and is refused with a reason", async () => {
    await expect(hashNewPassword("Password2026!", [])).rejects.toMatchObject({
      fields: { password: expect.stringContaining("stolen") },
    });
  });
});
