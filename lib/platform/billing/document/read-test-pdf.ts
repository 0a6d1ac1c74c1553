import { getDocumentProxy, getMeta } from "unpdf";

/** What a reader of a PDF sees: words with single spaces, page by page, links and metadata. */
export async function readPdf(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const words = items
      .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
      .join("");
    pages.push(words.replace(/\s+/g, " "));
    for (const { url } of await page.getAnnotations()) if (url) links.push(url);
  }
  const { info } = await getMeta(pdf);
  return { pages, text: pages.join("\n"), links, info };
}
