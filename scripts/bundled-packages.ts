/** The packages of others that bundles contain: their licences, and the bill of materials. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from './root.ts';

/** A package of which something is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** By its SPDX identifier. */
  readonly licence: string;
  /** Where it is installed, relative to the project. */
  readonly folder: string;
}

/** What is published. */
export interface Product {
  readonly name: string;
  readonly version: string;
}

/** The files of which something is in a bundle: what was read for it and left out again is not. */
export function filesIn({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
}

/** Writes what has to go along with a bundle into its folder: the licences and the bill of materials. */
export function writeNotices(folder: string, product: Product, files: readonly string[]): void {
  const packages = packagesOf(files);
  writeFileSync(join(folder, 'LICENSES.txt'), licences(packages));
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(product, packages));
}

/** The packages that files are of, in the order of their folders. */
export function packagesOf(files: readonly string[]): readonly BundledPackage[] {
  const folders = new Set(
    files.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    return { name, version, licence: license, folder };
  });
}

function licences(packages: readonly BundledPackage[]): string {
  return packages
    .map(({ name, version, licence, folder }) => {
      const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[sc]e/i.test(entry));
      const text = file ? readFileSync(join(ROOT, folder, file), 'utf8').trim() : `License: ${licence}`;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** What the lock file says of the packages that are installed, by their folders. */
export function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
}

export interface LockedPackage {
  readonly version: string;
  /** `sha512-…`, in Base64. */
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

/** In the format CycloneDX 1.6. Without a date or a number of its own, so that two builds are the same. */
function billOfMaterials({ name, version }: Product, packages: readonly BundledPackage[]): string {
  const locked = lockedPackages();
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: licensed('MIT') },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purl(one),
      name: one.name,
      version: one.version,
      licenses: licensed(one.licence),
      purl: purl(one),
      ...hashes(locked[one.folder]?.integrity),
    })),
    dependencies: [{ ref: name, dependsOn: packages.map(purl) }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function licensed(id: string) {
  return [{ license: { id } }];
}

/** The address of a package as other tools know it. */
function purl({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function hashes(integrity: string | undefined) {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  return base64
    ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] }
    : {};
}
