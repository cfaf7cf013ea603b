import manifest from './package.json' with { type: 'json' };
import texts from './package.nls.json' with { type: 'json' };

/** The manifest with the English texts in the places of their keys. */
export const manifestInEnglish = JSON.parse(
  JSON.stringify(manifest).replace(/"%([^%"]+)%"/g, (_, key: keyof typeof texts) =>
    JSON.stringify(texts[key]),
  ),
) as typeof manifest;
