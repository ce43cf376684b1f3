#!/usr/bin/env python3
"""drift.py --measure PROGRAM [--runs N] DIRECTORY COMMAND

Run a command so many times, {run} in it being the number of the run from 0 on,
and print whether the last hundred took longer than the first.
"""

import argparse
import os
import statistics

from table import measure

PART = 100


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--measure", required=True)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("directory")
    parser.add_argument("command")
    arguments = parser.parse_args()
    part = min(PART, arguments.runs)
    figures = [measure(arguments.measure, arguments.directory,
                       arguments.command.replace("{run}", str(run)))
               for run in range(arguments.runs)]
    for at, name in enumerate(("by the clock", "of processor")):
        first = statistics.median(each[at] for each in figures[:part])
        last = statistics.median(each[at] for each in figures[-part:])
        print(f"{name}: median of the first {part} {first:.4f} s, of the last "
              f"{part} {last:.4f} s, ratio {last / first:.2f}")
    print(f"load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
