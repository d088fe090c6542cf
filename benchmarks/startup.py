"""How long someone at a prompt waits: `factcheck --help` and other quick commands, beside importing typer alone.

    python benchmarks/startup.py [--runs 15]

The bar: `--help` takes at most three times `python -c "import typer"`.
"""

import argparse
import statistics
import subprocess
import sys
import time

PROGRAMS = {
    "python -c pass": ("-c", "pass"),
    "import typer": ("-c", "import typer"),
    "factcheck --help": ("-m", "factcheck", "--help"),
    "factcheck report --help": ("-m", "factcheck", "report", "--help"),
    "factcheck --version": ("-m", "factcheck", "--version"),
    "factcheck rules": ("-m", "factcheck", "rules"),
    "factcheck doctor": ("-m", "factcheck", "doctor"),
}


def median_seconds(arguments: tuple[str, ...], runs: int) -> float:
    """The median wall time of `runs` processes, after one that fills the caches."""
    times = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=False, capture_output=True)
        times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


def main() -> None:
    """Prints a line a program: milliseconds, and how many times importing typer that is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    seconds = {name: median_seconds(arguments, runs) for name, arguments in PROGRAMS.items()}
    for name, taken in seconds.items():
        print(f"{name:<26}{taken * 1000:7.0f} ms{taken / seconds['import typer']:7.2f} x typer")


if __name__ == "__main__":
    main()
