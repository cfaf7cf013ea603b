import type { PlanPage } from './plan-page.ts';

/** What the build makes of the page's code: the texts of `page.js` and `page.css`. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

const DATA = 'plan-page-data';
const START = `RunplanPage.createPage(document.getElementById('plan-page')).show(JSON.parse(document.getElementById('${DATA}').textContent));`;

/**
 * The plan page as one HTML file that needs nothing else. Its policy allows the scripts and styles that are in it, by
 * their hashes, and nothing from elsewhere.
 */
export async function standalonePage(data: PlanPage, { script, style }: PageAssets): Promise<string> {
  const code = script.replaceAll('</script', '<\\/script').trim();
  const css = style.trim();
  const [codeHash, startHash, styleHash] = await Promise.all([code, START, css].map(hash));
  const policy = [
    "default-src 'none'",
    `script-src ${codeHash} ${startHash}`,
    `style-src ${styleHash}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Runplan">
<title>${escaped(data.title)}</title>
<style>${css}</style>
</head>
<body>
<main id="plan-page"><noscript>The plan is shown with JavaScript, which is switched off.</noscript></main>
<script type="application/json" id="${DATA}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${code}</script>
<script>${START}</script>
</body>
</html>
`;
}

/** The source of an inline script or style in a content security policy. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
