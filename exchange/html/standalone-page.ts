import { escaped, type Markup } from './markup.ts';

/** A page as what is in it. Script and style are our own, as the build makes them. */
export interface PageParts {
  readonly title: string;
  readonly body: Markup;
  readonly script: string;
  readonly style: string;
}

/**
 * A page as one HTML file that needs nothing else. Its policy allows the script and the style that are in it, by their
 * hashes, and nothing from elsewhere.
 */
export async function standalonePage({ title, body, script, style }: PageParts): Promise<string> {
  const code = script.replaceAll('</script', '<\\/script').trim();
  const css = style.trim();
  const [codeHash, styleHash] = await Promise.all([code, css].map(hash));
  const policy = [
    "default-src 'none'",
    `script-src ${codeHash}`,
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
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
${body.html}
<script>${code}</script>
</body>
</html>
`;
}

/** The source of an inline script or style in a content security policy. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
