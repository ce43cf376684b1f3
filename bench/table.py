#!/usr/bin/env python3
"""table.py --measure PROGRAM [--runs N] < COMMANDS

Time commands in turn (A B C, A B C, …) and print a table beside the first of
them. A line of COMMANDS is a label, a directory to be in, and a command, with
tabs between; {run} in it is the number of the run. It is started without a
shell, and must end with status 0. Each is run once, as number 0, before the
runs that count.
"""

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile

COLUMNS = ("", "median", "least", "most", "ratio", "processor", "peak")
UNITS = ("", "s", "s", "s", "", "s", "MB")


def measure(program, directory, command):
    """Seconds by the clock, seconds of processor, peak memory in MB."""
    with tempfile.NamedTemporaryFile("r") as result:
        subprocess.run([program, result.name] + shlex.split(command),
                       cwd=directory, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       check=False)
        wall, processor, peak, status = result.read().split()
    if status != "0":
        sys.exit(f"table.py: ended with status {status}: {command}")
    return float(wall), float(processor), int(peak) / 1024


def row(label, figures, base):
    walls, processors, peaks = zip(*figures)
    median = statistics.median(walls)
    return (label, f"{median:.3f}", f"{min(walls):.3f}", f"{max(walls):.3f}",
            f"{median / base:.2f}", f"{statistics.median(processors):.3f}",
            f"{max(peaks):.1f}")


def print_table(rows):
    widths = [max(map(len, column)) for column in zip(*rows)]
    for cells in rows:
        print("  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(cells, widths))).rstrip())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--measure", required=True)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    commands = [line.rstrip("\n").split("\t", 2) for line in sys.stdin]
    figures = {label: [] for label, _, _ in commands}
    for run in range(arguments.runs + 1):
        for label, directory, command in commands:
            figure = measure(arguments.measure, directory,
                             command.replace("{run}", str(run)))
            if run > 0:
                figures[label].append(figure)
    first = figures[commands[0][0]]
    base = statistics.median(wall for wall, _, _ in first)
    print(f"{arguments.runs} runs in turn after one to warm up, load "
          f"{os.getloadavg()[0]:.1f} at the end; ratio to the first row")
    print_table([COLUMNS, UNITS] +
                [row(label, figures[label], base) for label in figures])


if __name__ == "__main__":
    main()
