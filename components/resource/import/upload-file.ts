/** Sends a file to be imported; its answer is the import's id. Throws an Error in words for people. */
export function uploadFile(
  resource: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(file.name);
    request.open("POST", `/api/v1/${resource}/imports?file_name=${name}`);
    request.setRequestHeader("content-type", "text/csv");
    request.responseType = "json";
    // fetch does not tell how much of a body has been sent.
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error("The connection broke. Nothing was imported."));
    request.onload = () => {
      const answer: unknown = request.response;
      const part = (key: string) =>
        typeof answer === "object" && answer !== null && key in answer
          ? (answer as Record<string, unknown>)[key]
          : undefined;
      const id = part("id");
      if (request.status === 201 && typeof id === "string") return resolve(id);
      const detail = part("detail");
      reject(new Error(typeof detail === "string" ? detail : "The file could not be uploaded."));
    };
    request.send(file);
  });
}
