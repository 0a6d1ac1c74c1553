import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cleanFileName, contentDisposition } from "./file-name";
import { FILE_MAX_BYTES, recogniseFile } from "./recognise-file";

const picture = { create: { width: 2, height: 2, channels: 3, background: "#123456" } } as const;
const PNG = new Uint8Array(await sharp(picture).png().toBuffer());
const JPEG = new Uint8Array(await sharp(picture).jpeg().toBuffer());
const PDF = strToU8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF");
const ZIP = zipSync({ "a.txt": strToU8("a") });
const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${main}"/></Types>`;
const office = (main: string) => zipSync({ "[Content_Types].xml": strToU8(types(main)) });
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSX = office(`${SHEET}.main+xml`);
const XLSM = office("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
const OLD = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array(600).fill(0),
]);
const text = (content: string) => strToU8(content);

describe("a file is taken for what its bytes are", () => {
  test.each([
    ["photo.png", "image/png", PNG, "image/png"],
    ["photo.JPG", "image/jpeg", JPEG, "image/jpeg"],
    ["photo.jpeg", "", JPEG, "image/jpeg"],
    ["bill.pdf", "application/pdf", PDF, "application/pdf"],
    ["book.xlsx", SHEET, XLSX, SHEET],
    ["old.xls", "application/vnd.ms-excel", OLD, "application/vnd.ms-excel"],
    ["old.doc", "application/msword", OLD, "application/msword"],
    ["all.zip", "application/x-zip-compressed", ZIP, "application/zip"],
    ["prices.csv", "application/vnd.ms-excel", text("a;b\n1;2"), "text/csv"],
    ["prices.csv", "text/csv; charset=utf-8", text("a,b\n1,2"), "text/csv"],
    ["note.txt", "text/plain", text("Grüße\tund\r\nmehr"), "text/plain"],
    ["note", "text/plain", text("no ending"), "text/plain"],
    ["photo", "application/octet-stream", PNG, "image/png"],
  ])("%s, called %j", async (name, declared, bytes, expected) => {
    expect((await recogniseFile(bytes, { name, declared })).mimeType).toBe(expected);
  });
});

describe("a file is refused", () => {
  test.each([
    ["nothing in it", "a.txt", "text/plain", new Uint8Array(), "file.empty"],
    ["a page", "a.html", "text/html", text("<!doctype html><p>Hello"), "file.kind-refused"],
    [
      "a page that calls itself text",
      "a.txt",
      "text/plain",
      text("\n <HTML><script>"),
      "file.kind-refused",
    ],
    [
      "a page behind a byte order mark",
      "a.txt",
      "text/plain",
      text("\uFEFF<!-- x --><html>"),
      "file.kind-refused",
    ],
    [
      "a drawing",
      "a.svg",
      "image/svg+xml",
      text("<svg xmlns='x' onload='y'/>"),
      "file.kind-refused",
    ],
    [
      "a drawing that calls itself a picture",
      "a.png",
      "image/png",
      text("<svg/>"),
      "file.kind-refused",
    ],
    [
      "a program",
      "a.exe",
      "application/x-msdownload",
      new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
      "file.kind-refused",
    ],
    [
      "a program that calls itself PDF",
      "a.pdf",
      "application/pdf",
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      "file.kind-refused",
    ],
    ["a workbook with macros", "a.xlsm", "", XLSM, "file.kind-refused"],
    ["a workbook with macros under another ending", "a.xlsx", SHEET, XLSM, "file.kind-refused"],
    [
      "bytes of no kind",
      "a.txt",
      "text/plain",
      new Uint8Array([1, 2, 3, 0, 4]),
      "file.kind-refused",
    ],
    ["a picture called PDF", "a.pdf", "application/pdf", PNG, "file.not-what-it-claims"],
    ["a picture declared as another", "a.png", "image/jpeg", PNG, "file.not-what-it-claims"],
    ["a script called text", "a.sh", "text/plain", text("#!/bin/sh"), "file.not-what-it-claims"],
    ["an archive called document", "a.docx", "", ZIP, "file.not-what-it-claims"],
  ])("%s", async (_what, name, declared, bytes, reason) => {
    await expect(recogniseFile(bytes, { name, declared })).rejects.toMatchObject({
      code: "invalid",
      reason,
      fields: { file: expect.any(String) },
    });
  });

  test("above 25 MB, before anything else is looked at", async () => {
    const large = new Uint8Array(FILE_MAX_BYTES + 1);
    const asked = recogniseFile(large, { name: "a.txt", declared: "" });
    await expect(asked).rejects.toMatchObject({ reason: "file.too-large" });
  });
});

test.each([
  ["Invoice 12.pdf", "Invoice 12.pdf"],
  ["..\\..\\windows\\win.ini", "win.ini"],
  ["../../etc/passwd", "passwd"],
  [".htaccess", "htaccess"],
  ["a\u0000b\r\nc.txt", "a b c.txt"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ['x<y>:"|?*.png', "x_y______.png"],
  ["", "file"],
  [" . ", "file"],
  ["Re\u0301sume\u0301.docx", "Résumé.docx"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
])("the name %j is kept as %j", (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test("a name cannot leave its header", () => {
  expect(contentDisposition("attachment", 'a"b; c=É.pdf')).toBe(
    "attachment; filename=\"a_b; c=_.pdf\"; filename*=UTF-8''a%22b%3B%20c%3D%C3%89.pdf",
  );
});
