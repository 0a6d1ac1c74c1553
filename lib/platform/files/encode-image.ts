import sharp from "sharp";
import { AppError } from "@/lib/core/errors";

/** An uploaded picture may have this many bytes. */
export const IMAGE_MAX_BYTES = 2 * 1024 * 1024;
/** And this many pixels once unpacked: 2 MB can hold a picture that fills the memory. */
const MAX_PIXELS = 40_000_000;

type EncodedImage = { bytes: Uint8Array; width: number; height: number };

/** What a file is by its first bytes; its name and what the browser calls it prove nothing. */
function isKnownFormat(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  return (
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    head.startsWith("\xff\xd8\xff") ||
    (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") ||
    (head.slice(4, 8) === "ftyp" && /avif|avis/.test(head.slice(8)))
  );
}

function refuseImage(field: string, message: string): AppError {
  return new AppError("invalid", "image.refused", message, { fields: { [field]: message } });
}

/**
 * Unpacks a picture and packs it again as WebP, upright and without anything else that was in the
 * file: no place, no camera, no hidden content. `cover` cuts it to a square of `size` pixels,
 * `inside` keeps its shape within one and enlarges nothing. Throws `invalid` (image.refused), naming
 * `field`, for anything but PNG, JPEG, WebP or AVIF up to 2 MB and 40 million pixels.
 */
export async function encodeImage(
  bytes: Uint8Array,
  { size, fit, field }: { size: number; fit: "cover" | "inside"; field: string },
): Promise<EncodedImage> {
  if (bytes.length === 0) throw refuseImage(field, "Choose a picture.");
  if (bytes.length > IMAGE_MAX_BYTES) {
    throw refuseImage(field, "The picture is larger than 2 MB. Choose a smaller one.");
  }
  if (!isKnownFormat(bytes)) {
    throw refuseImage(field, "This is no picture we can read: use PNG, JPEG, WebP or AVIF.");
  }
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      failOn: "error",
      animated: false,
    })
      .rotate()
      .resize({ width: size, height: size, fit, withoutEnlargement: fit === "inside" })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), width: info.width, height: info.height };
  } catch {
    throw refuseImage(field, "This picture is damaged or too large to unpack. Choose another one.");
  }
}
