import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { v4 as uuidv4 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { StorageError } from "@/lib/integrations/s3";
import { createS3Simulator, S3_ACCOUNT } from "@/simulators/s3/server";
import {
  copyTenantFiles,
  readStoredFile,
  removeStoredFile,
  removeTenantFiles,
  storeFile,
} from "./file-store";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-s3-"));
const { server, objects, stumble } = createS3Simulator();
const TENANT = uuidv4();
const NEIGHBOUR = uuidv4();
const bytesOf = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  Object.assign(process.env, {
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    FILES_DIR: path.join(folder, "disk"),
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    S3_BUCKET: S3_ACCOUNT.bucket,
    S3_REGION: S3_ACCOUNT.region,
    S3_ACCESS_KEY_ID: S3_ACCOUNT.accessKeyId,
    S3_SECRET_ACCESS_KEY: S3_ACCOUNT.secretAccessKey,
  });
});
beforeEach(() => objects.clear());
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a file is stored in the tenant's folder, read and removed; every request is signed", async () => {
  const key = await storeFile(TENANT, bytesOf("Invoice"));
  expect([...objects.keys()]).toEqual([`${TENANT}/${key.slice(0, 2)}/${key}`]);
  expect(new TextDecoder().decode(await readStoredFile(TENANT, key))).toBe("Invoice");
  expect(await readStoredFile(NEIGHBOUR, key)).toBeUndefined();
  await removeStoredFile(TENANT, key);
  await removeStoredFile(TENANT, key);
  expect(objects.size).toBe(0);
  expect(await readStoredFile(TENANT, key)).toBeUndefined();
});

test("nothing but ids becomes part of a key", async () => {
  await expect(readStoredFile("../etc", uuidv4())).rejects.toThrow("named by its id");
  await expect(readStoredFile(TENANT, "../../passwd")).rejects.toThrow("named by its key");
});

test("a tenant's files are copied and removed page by page, the neighbour's stay", async () => {
  const keys = await Promise.all(
    ["a", "b", "c", "d", "e"].map((text) => storeFile(TENANT, bytesOf(text))),
  );
  const other = await storeFile(NEIGHBOUR, bytesOf("theirs"));
  const target = path.join(folder, "export");
  await copyTenantFiles(TENANT, target);
  const copied = keys.map((key) => readFileSync(path.join(target, key.slice(0, 2), key), "utf8"));
  expect(copied.join("")).toBe("abcde");
  await removeTenantFiles(TENANT);
  expect([...objects.keys()]).toEqual([`${NEIGHBOUR}/${other.slice(0, 2)}/${other}`]);
});

test("a busy service is asked again; a refusal says the service's own reason", async () => {
  stumble(1);
  const key = await storeFile(TENANT, bytesOf("patience"));
  expect(objects.size).toBe(1);
  stumble(10);
  const refused = readStoredFile(TENANT, key);
  await expect(refused).rejects.toBeInstanceOf(StorageError);
  await expect(refused).rejects.toThrow("503 SlowDown");
  stumble(0);
});

test("a wrong signature is refused, so that the stand-in proves something", async () => {
  const { AwsClient } = await import("aws4fetch");
  const client = new AwsClient({
    accessKeyId: S3_ACCOUNT.accessKeyId,
    secretAccessKey: "another secret",
    region: S3_ACCOUNT.region,
    service: "s3",
    retries: 0,
  });
  const address = `${process.env.S3_ENDPOINT}${S3_ACCOUNT.bucket}/x`;
  const answer = await client.fetch(address, { method: "PUT", body: "x" });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("SignatureDoesNotMatch");
});
