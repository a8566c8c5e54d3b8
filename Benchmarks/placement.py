#!/usr/bin/env python3
"""Time placements against the same model given to HiGHS directly through highspy.

    script/python Benchmarks/placement.py [--runs N] [--limit SECONDS]

For each case: the gap that Maillage proves for the first objective and its whole process's median; then, in a process of its
own, what HiGHS alone has found and proven of the model of Tests/Independent when its time is over, building left out.
"""
import argparse, json, pathlib, statistics, subprocess, sys, tempfile, time

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/maillage"
OCCITANIE = ROOT / "GeoData/studies/occitanie-2025"

CALL = dict(rules="pnad-2025", budget_eur=4500000, reach_km=40)
COVERING = dict(unit="commune", capacitated=False, max_posts=150, reach_km=30)
# Name, placement over metropolitan France (None: the study of Occitanie), gap that is asked for.
CASES = [
    ("Occitanie, single desk", None, 0.01),
    ("Occitanie, single desk", None, 0.001),
    ("France, shared desks", CALL | dict(single_desk=False), 0.0001),
    ("France, single desk", CALL, 0.001),
    ("France, covering", COVERING, 0.0025),
    ("France, covering", COVERING, 0.001),
]


def write(folder, placement):
    """A study whose placement has the first objective alone."""
    folder.mkdir(parents=True)
    if placement is None:
        study = yaml.safe_load((OCCITANIE / "study.yml").read_text(encoding="utf-8"))
        for name in OCCITANIE.iterdir():
            if name.name != "study.yml":
                (folder / name.name).write_bytes(name.read_bytes())
    else:
        study = dict(title="France", territory=dict(france="metropole"), level="departement", date="2026-01-01",
                     network="postes.csv", placement=placement | dict(target=dict(etp_per_100k=1)))
        (folder / "postes.csv").write_text("id;structure;etp;perimetre\n", encoding="utf-8")
    study["placement"]["objectives"] = ["sans_couverture"]
    (folder / "study.yml").write_text(yaml.safe_dump(study, allow_unicode=True), encoding="utf-8")
    return folder / "study.yml"


def ours(study, gap, count):
    """Median seconds of the whole process, value and bound of its first objective."""
    seconds = []
    for _ in range(count):
        start = time.perf_counter()
        run = subprocess.run([BINARY, "place", study, "--gap", str(gap), "--json", "--quiet"], capture_output=True, check=True)
        seconds.append(time.perf_counter() - start)
    stage = json.loads(run.stdout)["objectifs"][0]
    return statistics.median(seconds), stage["valeur"], stage["borne"]


def alone(study, limit):
    """Prints what HiGHS reaches by itself, as JSON; called in a process of its own."""
    sys.path.insert(0, str(ROOT / "Tests/Independent"))
    import highspy, numpy as np
    from france import France
    from placement import Instance
    from placement_model import Model

    model = Model(Instance.of_study(study, France()))
    costs = np.zeros(model.count)
    for column, value in model.terms("sans_couverture"):
        costs[column] += value
    model.solver.changeColsCost(model.count, np.arange(model.count, dtype=np.int32), costs)
    model.solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    model.solver.setOptionValue("time_limit", limit)
    start = time.perf_counter()
    model.solver.run()
    info = model.solver.getInfo()
    print(json.dumps([time.perf_counter() - start, info.objective_function_value, info.mip_dual_bound]))


def told(label, seconds, value, bound):
    gap = (bound - value) / value if value > 0 else float("inf")
    print(f"  {label:<10} {seconds:8.2f} s   {value:14,.0f} people of at most {bound:14,.0f}   gap {gap:8.3%}", flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--limit", type=float, default=60)
    arguments.add_argument("--alone", type=pathlib.Path, help=argparse.SUPPRESS)
    arguments = arguments.parse_args()
    if arguments.alone:
        return alone(arguments.alone, arguments.limit)
    with tempfile.TemporaryDirectory() as folder:
        peers = {}
        for index, (name, placement, gap) in enumerate(CASES):
            study = write(pathlib.Path(folder) / str(index), placement)
            print(f"{name}, {gap:.2%} asked, {arguments.runs} runs")
            told("maillage", *ours(study, gap, arguments.runs))
            if name not in peers:
                run = subprocess.run([sys.executable, __file__, "--alone", study, "--limit", str(arguments.limit)],
                                     capture_output=True, text=True)
                if run.returncode != 0:
                    sys.exit(run.stderr)
                peers[name] = json.loads(run.stdout.splitlines()[-1])
            told("HiGHS", *peers[name])


main()
