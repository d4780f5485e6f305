import type { Site } from '../../scripts/origins.ts';

/** A site of a test's own pages (HTML, by whole address without query); what it has not falls to `otherwise`, else 404. */
export function servePages(pages: Readonly<Record<string, string>>, otherwise?: Site): Site {
  return (request, response, origin) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    const html = pages[origin + pathname];
    if (html !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    } else if (otherwise !== undefined) {
      otherwise(request, response, origin);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  };
}
