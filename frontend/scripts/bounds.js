/**
 * Writes the bounds of the REST requests in openapi.json into a module: lengths, ranges, numbers of items and
 * vocabularies. With `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const document = new URL('../../src/docs/openapi.json', import.meta.url);
const target = new URL('../src/shared/rest/bounds.ts', import.meta.url);
const keywords = ['minLength', 'maxLength', 'minimum', 'maximum', 'maxItems', 'enum'];

const { components, paths } = JSON.parse(readFileSync(document, 'utf8'));
const nameOf = (schema) => schema.$ref.split('/').at(-1);
const requests = Object.values(paths)
  .flatMap((item) => Object.values(item))
  .flatMap(({ requestBody }) =>
    requestBody ? [nameOf(requestBody.content['application/json'].schema)] : [],
  );
const defined = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const bounds = {};
for (const name of [...new Set(requests)].sort()) {
  const fields = {};
  for (const [field, schema] of Object.entries(components.schemas[name].properties)) {
    const bound = defined(
      Object.fromEntries(keywords.map((keyword) => [keyword, schema[keyword]])),
    );
    if (schema.type !== 'boolean' && Object.keys(bound).length > 0) fields[field] = bound;
  }
  if (Object.keys(fields).length > 0) bounds[name] = fields;
}

const module = `/** Made from openapi.json by \`npm run types\`. Lengths are counted in code points. */
export const bounds = ${JSON.stringify(bounds, null, 2)} as const;
`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, module);
} else if (readFileSync(target, 'utf8') !== module) {
  process.stderr.write('src/shared/rest/bounds.ts is not what openapi.json says: npm run types\n');
  process.exit(1);
}
