#!/usr/bin/env python3
"""Compiles the Swift of real schemas, and writes and reads a row of each model.

    generated.py FOLDER [--only NAME] [--keep DIR]

FOLDER is a conformance folder with `migrations/final/NAME/schema.prisma`. Each schema becomes a
target of one client package that uses the build plugin; its program inserts a row of each model
into a database with the schema's tables, without checking foreign keys, and reads it back.
"""

import argparse
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent

# What a field without a default is set to, by its Swift type.
VALUES = {"String": '"x"', "Int": "1", "Int64": "1", "Double": "1.5", "Bool": "true", "Decimal": "1",
          "Date": "Date(timeIntervalSince1970: 1_700_000_000)", "UUID": "UUID()",
          "Data": "Data([1])", "JSON": '["a": 1]'}

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "generated",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "schemagen", path: "%s")],
  targets: [%s].enumerated().map { index, name in
    .executableTarget(
      name: name, dependencies: [.product(name: "SchemagenRuntime", package: "schemagen")],
      // Every fifth target is one of the main actor, as an app is.
      swiftSettings: [.defaultIsolation(index %% 5 == 2 ? MainActor.self : nil)],
      plugins: [.plugin(name: "SchemagenPlugin", package: "schemagen")])
  })
"""

PROGRAM = """import Foundation
import SchemagenRuntime

@main
enum Program {
  static func main() async throws {
    let database = try await SchemagenRuntime.Database.connect(CommandLine.arguments[1])
    try await database.withConnection { held in
      try await held.execute("%s")
%s
    }
    print("%d models")
  }
}
"""

ROW = """      do {
        let repository = %(repository)s(held)
        let written = try await repository.create(.init(%(arguments)s))
        let read = try await repository.all()
        guard read == [written] else { fatalError("%(model)s: \\(read) is not \\(written)") }
      } catch {
        fatalError("%(model)s: \\(error)")
      }"""


def conformance(folder):
    """The runner beside the schemas, for its databases."""
    spec = importlib.util.spec_from_file_location("conformance", folder / "migrations" / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def value(kind):
    kind = kind.removeprefix("Swift.").removeprefix("Foundation.").removeprefix("SchemagenRuntime.")
    if kind.startswith("["):
        return "[]"
    return VALUES.get(kind, f"{kind}.allCases[0]" if "<" not in kind else "[:]")


def rows(files):
    """A row of each model that can be written: its repository, and the arguments of its draft."""
    for path in sorted(files.glob("*.swift")):
        text = path.read_text("utf-8")
        drafts = re.findall(r"struct Draft: [\w.]*EntityDraft \{(.*?)func _encode", text, re.S)
        repositories = re.findall(r"struct (\w+): [\w.]*EntityRepository\b", text)
        if len(drafts) != len(repositories):
            sys.exit(f"generated: {path.name} has {len(drafts)} drafts and {len(repositories)} repositories")
        for draft, repository in zip(drafts, repositories):
            parameters = re.search(r"public init\((.*?)\n?\s*\) \{", draft, re.S).group(1)
            required = re.findall(r"([`\w]+): ([^,=]+?)(?=,|$)", re.sub(r"\s+", " ", parameters).strip())
            arguments = ", ".join(f"{name}: {value(kind.strip())}" for name, kind in required)
            yield {"repository": repository, "arguments": arguments, "model": path.stem.split(".")[0]}


def swift_name(name):
    return "".join(part.capitalize() for part in name.split("-"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", help="one schema")
    parser.add_argument("--keep", type=pathlib.Path, help="build there, and keep it")
    options = parser.parse_args()
    binaries = subprocess.check_output(
        ["swift", "build", "--package-path", REPOSITORY, "--show-bin-path"], text=True).strip()
    tool = os.path.join(binaries, "schemagen")
    module = conformance(options.folder.resolve())
    schemas = sorted(p.parent for p in options.folder.resolve().glob("migrations/final/*/schema.prisma"))
    schemas = [s for s in schemas if options.only in (None, s.name)]
    if not schemas:
        sys.exit(f"generated: there is no schema {options.only or ''} below {options.folder}")
    package = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="generated-"))
    package.mkdir(parents=True, exist_ok=True)
    names = ", ".join(f'"{swift_name(s.name)}"' for s in schemas)
    (package / "Package.swift").write_text(MANIFEST % (REPOSITORY, names))
    count = 0
    for schema in schemas:
        target = package / "Sources" / swift_name(schema.name)
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(schema / "schema.prisma", target)
        with tempfile.TemporaryDirectory() as output:
            subprocess.run([tool, "generate", "--quiet", "--schema", schema / "schema.prisma",
                            "--output", output], check=True)
            models = list(rows(pathlib.Path(output)))
        if not models:
            sys.exit(f"generated: {schema.name} has no model that can be written")
        count += len(models)
        relaxed = ("PRAGMA foreign_keys = 0" if module.provider_of(str(schema / "schema.prisma")) == "sqlite"
                   else "SET session_replication_role = replica")
        (target / "Program.swift").write_text(
            PROGRAM % (relaxed, "\n".join(ROW % model for model in models), len(models)))
    build = subprocess.run(["swift", "build", "--package-path", package], text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if build.returncode:
        print("\n".join(dict.fromkeys(line for line in build.stdout.splitlines() if "error:" in line)))
        sys.exit("generated: the Swift of a schema does not compile")
    print(f"{len(schemas)} schemas with {count} models compile")
    failed = run(schemas, package, tool, module)
    if not options.keep:
        shutil.rmtree(package)
    return 1 if failed else 0


def run(schemas, package, tool, module):
    """Runs the program of each schema on a database of its own."""
    backends = {}
    failed = 0
    try:
        for schema in schemas:
            provider = module.provider_of(str(schema / "schema.prisma"))
            if provider not in backends:
                backends[provider] = module.Lite() if provider == "sqlite" else module.Cluster()
            backend = backends[provider]
            database = backend.create()
            backend.apply(database, module.setup_sql(str(schema)))
            sql = subprocess.check_output(
                [tool, "diff", "--from", "empty", "--to", schema / "schema.prisma"], text=True)
            backend.apply(database, sql)
            url = (f"sqlite:{database}" if provider == "sqlite" else
                   f"postgresql://postgres@/{database}?host={backend.dir}&port=54329")
            program = package / ".build" / "debug" / swift_name(schema.name)
            done = subprocess.run([program, url], text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
            first = next((l for l in done.stdout.splitlines() if "Fatal error" in l or "Error" in l), done.stdout.strip())
            print(("ok    " if done.returncode == 0 else "FAIL  ") + schema.name + ": " + first[:300], flush=True)
            failed += done.returncode != 0
    finally:
        for backend in backends.values():
            backend.stop()
    return failed


if __name__ == "__main__":
    sys.exit(main())
