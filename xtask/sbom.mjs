// Writes the list of what Samlat is built from, as CycloneDX 1.5: `node xtask/sbom.mjs`; with `--check`, as `cargo xtask test` calls it, it compares and writes nothing. Invariant: made from the two lock files and the typefaces that lie in the repository, so that the same files give the same bytes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}docs/sbom/samlat.cdx.json`;
const shipped = ["samlat-desktop", "samlat-cli"];

/** Every package that is compiled into what is shipped on Linux: normal and build dependencies, no tests. */
function crates() {
  const metadata = JSON.parse(
    execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"], {
      cwd: root,
      maxBuffer: 1 << 28,
    }),
  );
  const checksums = new Map(
    [...readFileSync(`${root}Cargo.lock`, "utf8").matchAll(/name = "(.+)"\nversion = "(.+)"\nsource = .+\nchecksum = "(.+)"/g)].map(
      ([, name, version, sum]) => [`${name}@${version}`, sum],
    ),
  );
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const reached = new Set();
  const visit = (id) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind !== "dev")) visit(pkg);
  };
  for (const [id, { name }] of packages) if (shipped.includes(name)) visit(id);
  return [...reached]
    .map((id) => packages.get(id))
    .filter(({ source }) => source !== null)
    .map(({ name, version, license }) =>
      component("cargo", name, version, license, { alg: "SHA-256", content: checksums.get(`${name}@${version}`) }),
    );
}

/** Every package that is bundled into the interface: not those that only build or test it. */
function modules() {
  const lock = JSON.parse(readFileSync(`${root}ui/package-lock.json`, "utf8"));
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional)
    .map(([path, { version, license, integrity }]) => {
      const content = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
      return component("npm", path.replace(/^.*node_modules\//, ""), version, license, { alg: "SHA-512", content });
    });
}

/** The C libraries that lie inside a crate: who looks for known holes knows them by their own names. The crates' versions say which they are. */
function inside(crates) {
  const libraries = [
    { crate: "openssl-src", version: /\+([\d.]+)$/, vendor: "openssl", name: "openssl", license: "Apache-2.0" },
    { crate: "sqlcipher-src", version: /sqlcipher-([\d.]+)/, vendor: "zetetic", name: "sqlcipher", license: "BSD-3-Clause" },
    { crate: "sqlcipher-src", version: /sqlite-([\d.]+)/, vendor: "sqlite", name: "sqlite", license: "blessing" },
  ];
  return libraries.map(({ crate, version: within, vendor, name, license }) => {
    const version = crates.find((one) => one.name === crate)?.version.match(within)?.[1];
    if (!version) throw new Error(`${crate} no longer says which ${name} it holds: mend xtask/sbom.mjs`);
    const { hashes, ...of } = component("generic", name, version, license, null);
    return { ...of, cpe: `cpe:2.3:a:${vendor}:${name}:${version}:*:*:*:*:*:*:*` };
  });
}

/** The typefaces of the papers: files that are copied into the repository, so that no lock file knows of them. The window's comes with its package. */
function typefaces() {
  const sources = [
    { starts: "SourceSans3", kind: "npm", name: "source-sans", version: "3.52.0" },
    { starts: "NotoSansArabic", kind: "deb", name: "debian/fonts-noto-core", version: "20201225-1" },
    { starts: "NotoSansEthiopic", kind: "npm", name: "@expo-google-fonts/noto-sans-ethiopic", version: "0.4.2" },
  ];
  const folder = `${root}documents/fonts/`;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ttf"))
    .sort()
    .map((file) => {
      const source = sources.find(({ starts }) => file.startsWith(starts));
      if (!source) throw new Error(`documents/fonts/${file}: say in xtask/sbom.mjs where it comes from`);
      const content = createHash("sha256").update(readFileSync(folder + file)).digest("hex");
      const of = component(source.kind, source.name, source.version, "OFL-1.1", { alg: "SHA-256", content });
      return { ...of, type: "file", "bom-ref": `documents/fonts/${file}`, name: file };
    });
}

function component(kind, name, version, license, hash) {
  const purl = `pkg:${kind}/${name.replace("@", "%40")}@${version.replaceAll("+", "%2B")}`;
  const licenses = license ? [{ expression: license.replaceAll("/", " OR ") }] : [];
  return { type: "library", "bom-ref": purl, name, version, hashes: [hash], licenses, purl };
}

const version = readFileSync(`${root}Cargo.toml`, "utf8").match(/version = "(.+)"/)[1];
const built = crates();
const components = [...built, ...inside(built), ...modules(), ...typefaces()].sort((a, b) => (a.purl + a.name < b.purl + b.name ? -1 : 1));
const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
const serial = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
const application = { type: "application", "bom-ref": "samlat", name: "Samlat", version, licenses: [{ license: { id: "EUPL-1.2" } }] };
const bom = { bomFormat: "CycloneDX", specVersion: "1.5", serialNumber: serial, version: 1, metadata: { component: application }, components };
const text = `${JSON.stringify(bom, null, 1)}\n`;

if (process.argv.includes("--check")) {
  const there = readFileSync(out, "utf8");
  if (there !== text) {
    console.error("docs/sbom/samlat.cdx.json is not what the lock files say. Write it anew: node xtask/sbom.mjs");
    process.exit(1);
  }
  console.log(`The list of what Samlat is built from holds: ${components.length} packages.`);
} else {
  writeFileSync(out, text);
  console.log(`docs/sbom/samlat.cdx.json: ${components.length} packages.`);
}
