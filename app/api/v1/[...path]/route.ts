import { serveApi } from "@/lib/web/rest";
import { API_ROUTES } from "@/lib/web/routes";

type Context = { params: Promise<{ path: string[] }> };

async function serve(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  return serveApi(API_ROUTES, request, path.join("/"));
}

export {
  serve as DELETE,
  serve as GET,
  serve as OPTIONS,
  serve as PATCH,
  serve as POST,
  serve as PUT,
};
