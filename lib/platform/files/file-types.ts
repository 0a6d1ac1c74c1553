/** A kind of file that may be attached to a record. */
export type FileType = {
  /** What it is called to people, after "a" or "an". */
  name: string;
  /** As it is served. */
  mimeType: string;
  /** The endings its name may have; the first is given to a name without one. */
  extensions: readonly string[];
  /** What browsers and operating systems also call it. */
  alsoCalled?: readonly string[];
  /** How its first bytes are recognised; text has none. */
  sniffedAs: string | "text";
  /** Shown in the browser instead of being offered as a download. */
  isInline?: boolean;
};

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
/** Word, Excel and PowerPoint before 2007 share one container: their ending tells them apart. */
const OLD_OFFICE = "application/x-cfb";

const image = (name: string, type: string, extensions: readonly string[], isInline = true) => ({
  name,
  mimeType: `image/${type}`,
  extensions,
  sniffedAs: `image/${type}`,
  isInline,
});

const document = (name: string, mimeType: string, extension: string): FileType => ({
  name,
  mimeType,
  extensions: [extension],
  sniffedAs: mimeType,
});

/**
 * What may be attached: pictures, PDF, office documents without macros, tables, text and ZIP. Nothing
 * that a browser runs (HTML, SVG) and nothing that a computer runs.
 */
export const FILE_TYPES: readonly FileType[] = [
  { ...image("JPEG picture", "jpeg", ["jpg", "jpeg"]), alsoCalled: ["image/jpg", "image/pjpeg"] },
  { ...image("PNG picture", "png", ["png"]), alsoCalled: ["image/x-png"] },
  image("GIF picture", "gif", ["gif"]),
  image("WebP picture", "webp", ["webp"]),
  image("AVIF picture", "avif", ["avif"]),
  { ...image("HEIC picture", "heic", ["heic"], false), alsoCalled: ["image/heif"] },
  image("TIFF picture", "tiff", ["tif", "tiff"], false),
  { ...document("PDF", "application/pdf", "pdf"), isInline: true },
  document("Word document", `${OFFICE}.wordprocessingml.document`, "docx"),
  document("Excel workbook", `${OFFICE}.spreadsheetml.sheet`, "xlsx"),
  document("PowerPoint presentation", `${OFFICE}.presentationml.presentation`, "pptx"),
  document("text document", `${OPEN_DOCUMENT}.text`, "odt"),
  document("spreadsheet", `${OPEN_DOCUMENT}.spreadsheet`, "ods"),
  document("presentation", `${OPEN_DOCUMENT}.presentation`, "odp"),
  { ...document("Word document", "application/msword", "doc"), sniffedAs: OLD_OFFICE },
  { ...document("Excel workbook", "application/vnd.ms-excel", "xls"), sniffedAs: OLD_OFFICE },
  {
    ...document("PowerPoint presentation", "application/vnd.ms-powerpoint", "ppt"),
    sniffedAs: OLD_OFFICE,
  },
  {
    ...document("ZIP archive", "application/zip", "zip"),
    alsoCalled: ["application/x-zip-compressed", "application/x-zip"],
  },
  { name: "text file", mimeType: "text/plain", extensions: ["txt"], sniffedAs: "text" },
  {
    name: "CSV file",
    mimeType: "text/csv",
    extensions: ["csv"],
    // Windows calls a CSV file what opens it.
    alsoCalled: ["application/vnd.ms-excel", "application/csv", "text/plain"],
    sniffedAs: "text",
  },
];
