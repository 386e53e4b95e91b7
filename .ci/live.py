#!/usr/bin/env python3
"""Reads real databases: each is pulled, compared with what was pulled, and pulled again.

    live.py FOLDER [--only NAME] [--schemagen PATH]

FOLDER is a conformance folder with `migrations/final/NAME` and `live/`. A database is made by the
migrations of the project, one by its schema, and one by each of the torture scripts. For every one of
them the pulled schema is valid, `diff` against the database is empty, and a second pull changes no
byte; a database that was made by a schema is also what that schema says. The verdicts of
`live/expressions.tsv` are compared with those that `diff` has of a server.
"""

import argparse
import csv
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = """id Int @id
  s String?
  v String? @db.VarChar(20)
  n Int?
  q Int? @db.SmallInt
  b Boolean?
  d DateTime? @db.Date
  ts DateTime? @db.Timestamptz(6)
  e status?
  arr String[]
  j Json?
  price Decimal? @db.Decimal(10, 2)
  u String? @db.Uuid
  Camel Int?"""
# Defaults of which PostgreSQL keeps two texts, and that give the same value.
SAME_VALUES = {("1", "'1'::numeric"), ("now()", "current_timestamp"), ("now()", "transaction_timestamp()"),
               ("array['a']", "'{a}'")}
TABLE = """id int PRIMARY KEY, s text, v varchar(20), n int, q smallint, b boolean, d date, ts timestamptz(6),
  e status, arr text[], j jsonb, price numeric(10,2), u uuid, "Camel" int"""


def load(path):
    spec = importlib.util.spec_from_file_location("conformance", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Check:
    """The commands on one database, and what they did that they should not."""

    def __init__(self, tool, url, folder):
        self.tool, self.url, self.folder, self.problems = tool, url, folder, []

    def run(self, *words, expect=0):
        done = subprocess.run([self.tool, *words], cwd=self.folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != expect:
            lines = (done.stdout + done.stderr).strip().splitlines()
            self.problems.append(f"{words[0]} {words[1]}: exit {done.returncode}: " + " / ".join(lines[:6])[:400])
        return done

    def pull(self):
        """Pull, validate, compare, pull again."""
        (self.folder / "schema").mkdir()
        self.run("db", "pull", "--url", self.url, "--schema", "schema/schema.prisma")
        path = self.folder / "schema" / "schema.prisma"
        if not path.exists():
            return
        text = path.read_bytes()
        self.run("validate", "--schema", "schema/schema.prisma")
        self.run("diff", "--from", self.url, "--to", "schema/schema.prisma", "--exit-code")
        self.run("db", "pull", "--url", self.url, "--schema", "schema/schema.prisma")
        if path.read_bytes() != text:
            self.problems.append("a second pull changed the schema")


def expressions(module, cluster, url, tool, path):
    """How many verdicts `diff` has in common with the server."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    database = cluster.create()
    cluster.apply(database, "CREATE TYPE status AS ENUM ('new', 'ack');")
    models = ["enum status {\n  new\n  ack\n}\n"]
    for index, row in enumerate(rows):
        kind, _, column = row["kind"].partition(" ")
        quoted = json.dumps(row["right"])
        columns, extra = COLUMNS, ""
        sql = f'CREATE TABLE t{index} ({TABLE});\n'
        if kind == "check":
            sql += f"ALTER TABLE t{index} ADD CONSTRAINT c{index} CHECK ({row['left']});"
            extra = f'\n  @@check({quoted}, map: "c{index}")'
        elif kind == "where":
            sql += f"CREATE INDEX c{index} ON t{index} (id) WHERE {row['left']};"
            extra = f'\n  @@index([id], where: raw({quoted}), map: "c{index}")'
        elif kind == "generated":
            sql += f"ALTER TABLE t{index} ADD g text GENERATED ALWAYS AS ({row['left']}) STORED;"
            columns += f"\n  g String? @generated({quoted})"
        else:
            sql += f"ALTER TABLE t{index} ALTER \"{column}\" SET DEFAULT {row['left']};"
            columns = "\n".join(
                line + f" @default(dbgenerated({quoted}))" if line.split()[0] == column else line
                for line in columns.split("\n"))
        cluster.apply(database, sql)
        models.append(f'model t{index} {{\n  {columns}{extra}\n  @@map("t{index}")\n}}\n')
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "schema.prisma").write_text(
            'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n' + "\n".join(models), "utf-8")
        done = subprocess.run([tool, "diff", "--from", url(database), "--to", "schema.prisma", "--json"],
                              cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        return 0, len(rows), [done.stderr.strip()[:1500]]
    changed = set(map(int, re.findall(r'\\"t(\d+)\\"', json.dumps(json.loads(done.stdout)["changes"]))))
    # Defaults are compared by their value, so that now() is no drift from CURRENT_TIMESTAMP.
    expected = {index for index, row in enumerate(rows)
                if row["verdict"] == "different" and (row["left"], row["right"]) not in SAME_VALUES}
    wrong = [f"{row['kind']}: {row['left']} / {row['right']}: should be {row['verdict']}"
             for index, row in enumerate(rows) if (index in changed) != (index in expected)]
    return len(rows) - len(wrong), len(rows), wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", help="one database, such as a project's name or `torture`")
    parser.add_argument("--schemagen", help="the program to test (default: the debug build)")
    options = parser.parse_args()
    binaries = ["swift", "build", "--package-path", HERE.parent, "--show-bin-path"]
    tool = options.schemagen or os.path.join(subprocess.check_output(binaries, text=True).strip(), "schemagen")
    tool = os.path.abspath(tool)
    folder = options.folder.resolve()
    module = load(folder / "migrations" / "run.py")
    cluster, lite = module.Cluster(), module.Lite()
    failed = 0

    def url(database):
        return f"postgresql://postgres@/{database}?host={cluster.dir}&port=54329"

    def check(name, backend, scripts, schema=None):
        nonlocal failed
        if options.only and options.only not in name:
            return
        database = backend.create()
        with tempfile.TemporaryDirectory() as place:
            where = f"file:{database}" if backend is lite else url(database)
            case = Check(tool, where, pathlib.Path(place))
            try:
                for script in scripts:
                    backend.apply(database, script)
            except module.SqlError as error:
                # Some packages of PostgreSQL come without its extensions.
                if "is not available" not in str(error):
                    raise
                print(f"skip  {name}: " + re.search(r'extension "[^"]*" is not available', str(error)).group())
                return
            if schema:
                case.run("diff", "--from", where, "--to", schema, "--exit-code")
            case.pull()
        print(("FAIL  " if case.problems else "ok    ") + name, flush=True)
        for problem in case.problems:
            print("      " + problem, flush=True)
        failed += bool(case.problems)

    try:
        for path in sorted(folder.glob("migrations/final/*/migrations.sql")):
            schema = module.schema_path(str(path.parent), "schema")
            backend = lite if module.provider_of(schema) == "sqlite" else cluster
            setup = module.setup_sql(str(path.parent)) or ""
            made = subprocess.check_output([tool, "diff", "--from", "empty", "--to", schema], text=True)
            check(path.parent.name + ", by its schema", backend, [setup, made], schema)
            check(path.parent.name + ", by its migrations", backend, [setup, path.read_text("utf-8")])
        check("torture, PostgreSQL", cluster, [(folder / "live/torture.postgresql.sql").read_text("utf-8")])
        check("torture, SQLite", lite, [(folder / "live/torture.sqlite.sql").read_text("utf-8")])
        if options.only in (None, "expressions"):
            right, total, wrong = expressions(module, cluster, url, tool, folder / "live/expressions.tsv")
            print(("FAIL  " if right < total else "ok    ") + f"expressions: {right} of {total} verdicts")
            for line in wrong:
                print("      " + line)
            failed += right < total
    finally:
        cluster.stop()
        lite.stop()
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
