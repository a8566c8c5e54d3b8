#!/usr/bin/env python3
"""Time the published maximal covering instances against HiGHS alone on the same reduced model.

    script/python Benchmarks/covering.py [--runs N] [--limit SECONDS]

100 sites, 100,000 clients, radius 5.5, budget 10; 4.43e6 and 4.37e6 are published as the optima of the first two
(a user of a commercial solver on the page of fabiofurini/LocationCovering, who needed 5 s and 5.5 s).
"""
import argparse, json, pathlib, statistics, subprocess, sys, tempfile, time

import numpy as np

import covering_instance

PROGRAM = pathlib.Path(__file__).resolve().parent.parent / ".build/release/CoveringBenchmark"
RADIUS, BUDGET = 5.5, 10
PUBLISHED = {1: 4.43e6, 2: 4.37e6}


def ours(path, count):
    """Median seconds of the whole process, and what it prints."""
    seconds = []
    for _ in range(count):
        start = time.perf_counter()
        run = subprocess.run([PROGRAM, path, str(RADIUS), str(BUDGET)], capture_output=True, text=True, check=True)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), json.loads(run.stdout)


def alone(path, limit):
    """Seconds, value and bound of HiGHS by itself, clients that the same sites reach merged."""
    import highspy

    lines = path.read_text(encoding="ascii").splitlines()
    count = int(lines[0].split()[0])
    rows = np.array([line.split()[2:] for line in lines[1:]], float)
    sites, clients = rows[:count], rows[count:]
    reach = np.hypot(clients[:, None, 0] - sites[None, :, 0], clients[:, None, 1] - sites[None, :, 1]) < RADIUS
    groups, which = np.unique(reach, axis=0, return_inverse=True)
    weights = np.bincount(which.ravel(), weights=clients[:, 2])
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", limit)
    solver.setOptionValue("mip_rel_gap", 0.0)
    for _ in range(count):
        solver.addVar(0, 1)
    for column in range(count):
        solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    for weight in weights:
        solver.addVar(0, 1)
        solver.changeColCost(solver.getNumCol() - 1, weight)
    solver.addRow(0, BUDGET, count, np.arange(count, dtype=np.int32), sites[:, 2])
    for group, reached in enumerate(groups):
        columns = np.append(np.flatnonzero(reached), count + group).astype(np.int32)
        solver.addRow(0, highspy.kHighsInf, len(columns), columns, np.append(np.ones(len(columns) - 1), -1.0))
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    start = time.perf_counter()
    solver.run()
    info = solver.getInfo()
    return time.perf_counter() - start, info.objective_function_value, info.mip_dual_bound


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--limit", type=float, default=60)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for seed, published in PUBLISHED.items():
            path = pathlib.Path(folder) / f"{seed}.dat"
            covering_instance.write(path, seed=seed)
            seconds, told = ours(path, options.runs)
            print(f"Covering, 100 sites x 100,000 clients, instance {seed}, optimum published {published:.3g}, {options.runs} runs")
            print(f"  maillage   {seconds:8.2f} s   {told['value']:12,.0f} of at most {told['bound']:12,.0f}"
                  f"   {'proven' if told['proven'] else 'NOT PROVEN'}   (reading {told['read']:.2f}, solving {told['solve']:.2f})")
            peer = alone(path, options.limit)
            print(f"  HiGHS      {peer[0]:8.2f} s   {peer[1]:12,.0f} of at most {peer[2]:12,.0f}   (solving alone)", flush=True)
            if not told["proven"] or f"{told['value']:.2e}" != f"{published:.2e}":
                sys.exit("the published optimum is not reached")


main()
