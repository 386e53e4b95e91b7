#!/usr/bin/env python3
"""Runs the conformance cases and holds the counts that were reached before.

    conformance.py FOLDER [--schemagen PATH]

FOLDER has `language/run.py` and `migrations/run.py`. `conformance.json` beside this file has the
counts to hold; a higher count is printed, so that it can be raised.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run(command):
    """The output of a runner; its exit status only says whether every case passed."""
    print("$", " ".join(map(str, command)), flush=True)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(done.stdout, flush=True)
    return done.stdout


def language_counts(folder, tool):
    text = run([sys.executable, folder / "language" / "run.py", "--schemagen", tool,
                "--list-failures", "3"])
    counts = {}
    for category, scores in re.findall(r"^(accept|superset|reject|warn|format) +(.*)$", text, re.M):
        for level, passed, total in re.findall(r"([a-z]+) (\d+)/(\d+)", scores):
            counts[f"language {category} {level}"] = (int(passed), int(total))
    return counts


def migration_counts(folder, tool):
    counts = {}
    for kind in ("final", "steps"):
        text = run([sys.executable, folder / "migrations" / "run.py", "--schemagen", tool,
                    "--only", kind, "--list-failures", "3"])
        passed, failed = re.findall(r"^(\d+) passed, (\d+) failed$", text, re.M)[-1]
        counts[f"migrations {kind}"] = (int(passed), int(passed) + int(failed))
        if kind == "steps":
            down = [tuple(map(int, pair)) for pair in re.findall(r"\bdown (\d+)/(\d+)", text)]
            counts["migrations down"] = tuple(map(sum, zip(*down)))
    return counts


def built_tool():
    """The debug build of the tool, wherever the build system puts it."""
    command = ["swift", "build", "--package-path", HERE.parent, "--show-bin-path"]
    return os.path.join(subprocess.check_output(command, text=True).strip(), "schemagen")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--schemagen", help="the program to test (default: the debug build)")
    options = parser.parse_args()
    tool = os.path.abspath(options.schemagen or built_tool())

    floors = json.loads((HERE / "conformance.json").read_text("utf-8"))
    counts = {**language_counts(options.folder, tool), **migration_counts(options.folder, tool)}
    below = [name for name, floor in floors.items() if counts.get(name, (0, 0))[0] < floor]
    for name, (passed, total) in counts.items():
        floor = floors.get(name)
        mark = "BELOW" if name in below else "raise" if floor is None or passed > floor else "holds"
        print(f"{mark}  {name}: {passed} of {total} (floor {floor})")
    for name in below:
        print(f"conformance: {name} fell below {floors[name]}", file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
