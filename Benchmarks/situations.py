#!/usr/bin/env python3
"""Time what is asked of a loaded study, in the process: another date, target or post, figures of all territories.

    script/bench
"""
import json, os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/SituationBenchmark"


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, ROOT / "Benchmarks/make_national_study.py", folder], check=True)
        print("Another date, target or post on a loaded study, figures of all territories: milliseconds, median of 100")
        for name, study in {"France by EPCI, 600 posts": pathlib.Path(folder) / "study.yml",
                            "Occitanie by EPCI": ROOT / "GeoData/studies/occitanie-2025/study.yml"}.items():
            told = subprocess.run([PROGRAM, study, "100"], check=True, capture_output=True, text=True,
                                  env={**os.environ, "MAILLAGE_DATA": str(ROOT / "GeoData")})
            figures = json.loads(told.stdout)
            print(f"{name:<28} date {figures['date']:6.2f}   target {figures['target']:6.2f}   post {figures['post']:6.2f}"
                  f"   ({figures['territoires']:,.0f} territories, {figures['atomes']:,.0f} atoms)")


main()
