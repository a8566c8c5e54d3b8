#!/usr/bin/env python3
"""Time placements; beside the one of seats over the country, the same model given to HiGHS directly through highspy.

    script/python Benchmarks/placement.py [--runs N] [--limit SECONDS]

For each case: people left and the bound proven for the first objective in people, and the whole process's median. The
model of HiGHS alone is that of the independent checks.
"""
import argparse, csv, json, pathlib, random, statistics, subprocess, sys, tempfile, time

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/maillage"
SEATS = dict(rules="pnad-2025", budget_eur=4500000, reach_km=40, candidates="seats", target=dict(etp_per_100k=1))
COVERING = dict(unit="commune", capacitated=False, max_posts=150, reach_km=30, candidates="seats",
                target=dict(etp_per_100k=1))
FIRST = ["sans_couverture"]
OCCITANIE = {"09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"}
# Name, study of the repository (None: metropolitan France, nobody in place), keys of its placement, gap that is asked for.
CASES = [
    ("Occitanie, renewals and seats, every objective", "occitanie-2025", {}, 0.001),
    ("Occitanie, everything competing, first objective", "occitanie-2025", dict(priority="none", objectives=FIRST), 0.001),
    ("Hauts-de-France, applications, every objective", "hauts-de-france-2025", {}, 0),
    ("Occitanie, sixty applications, every objective", "sixty", {}, 0),
    ("France, seats, first objective", None, SEATS | dict(objectives=FIRST), 0.001),
    ("France, seats, every objective", None, SEATS, 0.001),
    # The gap is relative to the people who are left: 0.25 % of those covered are some 3 % of these.
    ("France, covering, 0.25 % of those covered", None, COVERING | dict(objectives=FIRST), 0.03),
]
ALONE = "France, seats, first objective"


def sixty(folder):
    """Sixty applications over Occitanie, nobody in place: one to six neighbouring EPCI each, half to two ETP, a third of
    them at two sizes, a quarter with an adjoining EPCI; money for a third of what they ask."""
    with open(ROOT / "GeoData/france/communes.csv", encoding="utf-8", newline="") as file:
        communes = {row["code"]: row for row in csv.DictReader(file, delimiter=";")}
    with open(ROOT / "GeoData/france/epci.csv", encoding="utf-8", newline="") as file:
        seats = {row["code"]: communes[row["siege"]] for row in csv.DictReader(file, delimiter=";") if row["siege"]}
    places = {code: (float(seat["lon"]), float(seat["lat"])) for code, seat in seats.items()
              if seat["departement"] in OCCITANIE}
    draw = random.Random(60)
    rows = ["id;structure;etp;perimetre;perimetre_limitrophe;statut;etp_min;etp_max;cout_annuel"]
    for number in range(1, 61):
        lon, lat = places[draw.choice(sorted(places))]
        near = sorted(places, key=lambda code: (places[code][0] - lon) ** 2 + 2 * (places[code][1] - lat) ** 2)
        count, etp = draw.randint(1, 6), draw.randint(5, 20) / 10
        own = " ".join("epci:" + code for code in near[:count])
        adjoining = "epci:" + near[count] if draw.random() < 0.25 else ""
        sizes = f"{max(0.5, etp / 2):.1f};{etp:.1f}" if draw.random() < 0.33 else ";"
        rows.append(f"C-{number};Structure {number};{etp:.1f};{own};{adjoining};candidature;{sizes};{etp * 42105.26:.2f}")
    (folder / "postes.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return dict(title="Sixty applications", territory=dict(regions=["76"]), date="2026-01-01", network="postes.csv",
                target=dict(etp_per_100k=1),
                placement=dict(rules="pnad-2022", candidates="applications", priority="none", budget_eur=20 * 29473.68))


def write(folder, name, placement):
    folder.mkdir(parents=True)
    if name == "sixty":
        study = sixty(folder)
    elif name:
        source = ROOT / "GeoData/studies" / name
        study = yaml.safe_load((source / "study.yml").read_text(encoding="utf-8"))
        (folder / "postes.csv").write_bytes((source / "postes.csv").read_bytes())
    else:
        study = dict(title="France", territory=dict(france="metropole"), level="departement", date="2026-01-01",
                     network="postes.csv", placement={})
        (folder / "postes.csv").write_text("id;structure;etp;perimetre\n", encoding="utf-8")
    study["placement"] |= placement
    (folder / "study.yml").write_text(yaml.safe_dump(study, allow_unicode=True), encoding="utf-8")
    return folder / "study.yml"


def ours(study, gap, count):
    """Median seconds of the whole process, value and bound of its first objective in people."""
    seconds = []
    for _ in range(count):
        start = time.perf_counter()
        run = subprocess.run([BINARY, "place", study, "--gap", str(gap), "--json", "--quiet"], capture_output=True, check=True)
        seconds.append(time.perf_counter() - start)
    stage = next(s for s in json.loads(run.stdout)["objectifs"] if s["objectif"] == "sans_couverture")
    return statistics.median(seconds), stage["valeur"], stage["borne"]


def alone(limit):
    """Prints what HiGHS reaches by itself over the country's seats, as JSON; called in a process of its own."""
    sys.path.insert(0, str(ROOT / "Tests/Independent"))
    import numpy as np
    import pandas as pd
    from france import France
    from seats import Instance, Model

    communes, epcis = France().communes, France().epcis
    communes = communes[~communes.departement.str.startswith("97")]
    people = communes[communes.epci != ""].groupby("epci").population.sum()
    seats = epcis.siege.reindex(people.index)
    seats = seats[seats.isin(communes.index)]
    # A commune without EPCI is a unit by itself, and no seat.
    lonely = communes[(communes.epci == "") & (communes.population > 0)]
    units = pd.concat([communes.loc[seats].assign(population=people[seats.index].to_numpy()), lonely])
    weight = units.population.to_numpy(float)
    model = Model(Instance(
        lon=units.lon.to_numpy(), lat=units.lat.to_numpy(), people=weight, need=weight / 1e5, places=len(seats),
        most_grains=SEATS["budget_eur"] / 2947.368, reach=SEATS["reach_km"]))
    model.highs.setOptionValue("time_limit", limit)
    start = time.perf_counter()
    value, bound = model.without_cover()
    print(json.dumps([time.perf_counter() - start, value, bound]))


def told(label, seconds, value, bound):
    gap = (value - bound) / value if value > 0 else 0
    print(f"  {label:<10} {seconds:8.2f} s   {value:14,.0f} people left, at least {bound:14,.0f}   gap {gap:8.3%}", flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--limit", type=float, default=60)
    arguments.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    arguments = arguments.parse_args()
    if arguments.alone:
        return alone(arguments.limit)
    with tempfile.TemporaryDirectory() as folder:
        for index, (name, study, placement, gap) in enumerate(CASES):
            path = write(pathlib.Path(folder) / str(index), study, placement)
            print(f"{name}, {gap:.2%} asked, {arguments.runs} runs")
            told("maillage", *ours(path, gap, arguments.runs))
            if name == ALONE:
                run = subprocess.run([sys.executable, __file__, "--alone", "--limit", str(arguments.limit)],
                                     capture_output=True, text=True)
                if run.returncode != 0:
                    sys.exit(run.stderr)
                told("HiGHS", *json.loads(run.stdout.splitlines()[-1]))


main()
