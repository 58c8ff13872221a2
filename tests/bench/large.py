"""Time and memory of the command line on large event files, all six formats, made up here.

    large.py KUTIP_CLI
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SAMPLE = pathlib.Path(__file__).parent.parent / "fixtures/cases/00-kota-batu-capacity-building.json"
WORDS = "warga meminta jalan desa diperbaiki sebelum musim hujan tiba karena anak sekolah lewat di sana setiap pagi"


def event(statements, repeat):
    """The sample with so many statements, every second one a quote of so many sentences."""
    record = json.loads(SAMPLE.read_text(encoding="utf-8-sig"))
    speaker = record["statements"][0]["speaker"]
    record["statements"] = [
        {
            "speaker": speaker,
            "kind": "direct" if number % 2 else "indirect",
            "verb": "mengatakan",
            "text": " ".join(f"{WORDS.capitalize()} ke-{number}." for _ in range(repeat)).rstrip("."),
        }
        for number in range(1, statements + 1)
    ]
    return json.dumps(record, ensure_ascii=False)


def measure(cli, name, text, day):
    """Runs `make` in its own process; seconds, megabytes at the peak, exit code.

    `text` makes the file: held here, it would count as the child's, which begins as a copy of this process.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, name + ".json")
        path.write_text(text(), encoding="utf-8")
        size = path.stat().st_size / 1e6
        command = [cli, "make", str(path), "--out", folder, "--formats", "docx,md,txt,wa,html,eml", "--today", day]
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
    peak = usage.ru_maxrss / 1024
    print(f"{name}: {size:.1f} MB in, {seconds:.2f} s, {peak:.0f} MB at the peak, exit {os.waitstatus_to_exitcode(status)}")
    return seconds, peak


def line(what, value, target):
    print(f"{what}: {value:.2f} (at most {target}: {'reached' if value <= target else 'MISSED'})")


def main():
    cli = sys.argv[1]
    day = json.loads(SAMPLE.read_text(encoding="utf-8-sig"))["event"]["date"]
    seconds, _ = measure(cli, "5000 statements", lambda: event(5000, 1), day)
    line("seconds for 5000 statements", seconds, 2)
    # Whatever the answer to 50 MB is, done or refused, it stays within the limit.
    _, quotes = measure(cli, "10000 long statements", lambda: event(10_000, 41), day)
    padding = 49_900_000
    _, zeros = measure(cli, "zeros", lambda: '{"format":"kutip.event/1","x":[' + "0," * (padding // 2) + "0]}", day)
    _, nested = measure(cli, "nesting", lambda: "[" * padding, day)
    _, string = measure(cli, "one string", lambda: '{"format":"' + "a" * padding + '"}', day)
    line("megabytes at the peak", max(quotes, zeros, nested, string), 400)


main()
