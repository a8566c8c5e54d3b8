"""Plans of the tool held against the reference analysis of their rows, and against every subset of small calls."""

import csv
import itertools
import json
import math
import random
import shutil
from fractions import Fraction

import pytest

from france import REPOSITORY
from placement import CAP, RATE, Judge, read_rows

OBJECTIVES = ["sans_couverture", "zone_blanche", "deficit"]
COMPARED = dict(zip(OBJECTIVES, ["population_non_couverte", "population_blanche", "deficit_etp"]))
COLUMNS = ["id", "structure", "etp", "perimetre", "perimetre_limitrophe", "quota_limitrophe", "fin", "statut",
           "cout_annuel", "etp_min", "etp_max"]
EPCI = {
    "79": ["200040244", "200041317", "200041333", "200041416", "200041994", "200069748", "200069755", "247900798"],
    "2A": ["200067049", "242010056", "242000503", "200038958", "242010130", "242000495", "200040764"],
    "12": ["200067064", "200067155", "200067163", "200067171", "200067361", "200067478", "200068484", "241200567"]}


def placed(maillage, study, out, *options):
    folder = maillage(study, out, "place", *options)
    return json.loads((folder / "synthese.json").read_text(encoding="utf-8")), read_rows(folder / "plan-registre.csv")


def same(found, expected):
    return found == pytest.approx(expected, rel=1e-6, abs=1e-6)


STUDIES = ["deux-sevres-2018/study.yml", "occitanie-2025/study.yml", "hauts-de-france-2025/study.yml",
           "hauts-de-france-2025/libre.yml"]


@pytest.mark.parametrize("name", STUDIES)
def test_the_rows_of_a_plan_give_its_figures(name, maillage, france, tmp_path):
    study = REPOSITORY / "GeoData" / "studies" / name
    summary, rows = placed(maillage, study, tmp_path / "out")
    judge = Judge(study, france)
    lines = {line["plan"]: line for line in summary["comparaison"]}
    values = {stage["objectif"]: stage["valeur"] for stage in summary["objectifs"]}
    found = judge.of(rows)
    for objective in OBJECTIVES:
        assert same(values[objective], found[objective]), objective
        assert same(lines["propose"][COMPARED[objective]], found[objective]), objective
        # Nothing renewed: the register as it is, on the plan's day.
        assert same(lines["rien"][COMPARED[objective]], judge.of([])[objective]), objective
    # Money: shares to the cent, within the budget, and what is left.
    shares = [round(100 * post["part_etat"]) for post in summary["plan"]]
    coordinators = sum(round(100 * c["part_etat"]) for c in summary["coordinateurs"])
    budget = round(100 * summary["budget_eur"])
    assert sum(shares) + coordinators <= budget
    assert round(100 * summary["reste"]["montant"]) == budget - sum(shares) - coordinators


def test_the_figures_of_occitanie(maillage, france, tmp_path):
    """Worked out before in the documents of the project, for the populations of 2017."""
    shutil.copytree(REPOSITORY / "GeoData" / "studies" / "occitanie-2025", tmp_path / "etude")
    study = tmp_path / "etude" / "study.yml"
    study.write_text(study.read_text(encoding="utf-8") + "populations: 2017\n", encoding="utf-8")
    summary, _ = placed(maillage, study, tmp_path / "out")
    lines = {line["plan"]: line["population_non_couverte"] for line in summary["comparaison"]}
    assert (lines["rien"], lines["identique"]) == (5845102, 2142117)
    renewed = ["OC-11", "OC-12", "OC-30", "OC-31", "OC-34", "OC-66"]
    assert Judge(study, france).renewed(renewed)["sans_couverture"] == 2142117
    for post in summary["plan"]:
        assert post["part_etat"] == 29473.68 and post["etp_consolidation"] == 1 and post["etp_redeploiement"] == 0


class Call:
    """Posts that stay, posts that end and applications over one département, the same for a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.departement = self.random.choice(list(EPCI))
        self.posts = [self.post(f"S{n}", unknown=True) for n in range(self.random.randint(0, 2))]
        self.posts += [self.post(f"R{n}", fin="31/12/2025") for n in range(3)]
        self.posts += [self.post(f"A{n}", statut="candidature") for n in range(self.random.randint(2, 3))]
        self.target = {"etp_per_100k": self.random.choice([0.5, 1, 2]), "tolerance": self.random.choice([0, 0.2])}
        # Something can always be paid.
        self.budget = max(self.random.randint(10_000, 90_000), math.ceil(min(self.prices.values())))

    def post(self, id, unknown=False, **cells):
        draw = self.random
        chosen = draw.sample(EPCI[self.departement], draw.randint(1, 3))
        etp = "" if unknown and draw.random() < 0.4 else draw.choice([0.3, 0.5, 0.8, 1, 1.2])
        cells |= {"id": id, "structure": id, "etp": etp, "perimetre": " ".join(f"epci:{c}" for c in chosen)}
        if draw.random() < 0.3:
            others = [c for c in EPCI[self.departement] if c not in chosen]
            cells |= {"perimetre_limitrophe": f"epci:{draw.choice(others)}", "quota_limitrophe": draw.choice(["", "0,3"])}
        if etp:
            cells["cout_annuel"] = round(etp * draw.randint(35_000, 50_000))
        return cells

    def write(self, folder, **placement):
        folder.mkdir(parents=True, exist_ok=True)
        keys = {"date": "2026-01-01", "rules": "pnad-2022", "budget_eur": self.budget, "priority": "none",
                "candidates": ["renewals", "applications"], "objectives": OBJECTIVES, **placement}
        (folder / "study.yml").write_text(json.dumps({
            "title": "Appel", "territory": {"departements": [self.departement]}, "date": "2025-07-01",
            "target": self.target, "network": "postes.csv", "placement": keys}), encoding="utf-8")
        with open(folder / "postes.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, delimiter=";", restval="")
            writer.writeheader()
            writer.writerows(self.posts)
        return folder / "study.yml"

    @property
    def prices(self):
        """What the call pays: 70 % of the cost, at most the cap."""
        return {p["id"]: min(RATE * p["cout_annuel"], CAP * Fraction(str(p["etp"])))
                for p in self.posts if p["id"][0] in "RA"}


@pytest.mark.parametrize("seed", range(24))
def test_no_subset_is_better(seed, maillage, france, tmp_path):
    """Value by value, one objective after the other, whatever the candidates, their overlaps and their unknowns."""
    call = Call(seed)
    study = call.write(tmp_path / "study")
    summary, rows = placed(maillage, study, tmp_path / "out", "--gap", "0")
    judge = Judge(study, france)
    best = None
    for _, found in judge.subsets(list(call.prices), call.prices, call.budget):
        values = [round(found[objective], 6) for objective in OBJECTIVES]
        best = values if best is None else min(best, values)
    told = [stage["valeur"] for stage in summary["objectifs"]]
    assert told == pytest.approx(best, rel=1e-6, abs=1e-4)
    assert all(stage["statut"] == "prouve" for stage in summary["objectifs"])
    found = Judge(study, france).of(rows)
    assert told == pytest.approx([found[objective] for objective in OBJECTIVES], rel=1e-6, abs=1e-4)
    assert sum(math.floor(100 * call.prices[row["id"]]) for row in rows) <= 100 * call.budget


@pytest.mark.parametrize("seed", range(100, 106))
def test_more_money_is_never_worse_nor_a_plan_than_renewal(seed, maillage, france, tmp_path):
    call = Call(seed)
    last = math.inf
    for number, budget in enumerate([15_000, 30_000, 60_000, 120_000]):
        call.budget = budget
        study = call.write(tmp_path / str(number))
        summary, _ = placed(maillage, study, tmp_path / f"out{number}", "--gap", "0")
        value = summary["objectifs"][0]["valeur"]
        assert value <= last + 1e-4
        last = value
        renewals = [name for name in call.prices if name[0] == "R"]
        judge = Judge(study, france)
        for _, found in judge.subsets(renewals, call.prices, budget):
            # Applications stay out: what the same money renews is a plan like another.
            assert value <= found["sans_couverture"] + 1e-4


@pytest.mark.parametrize("seed", range(200, 204))
def test_carriers_are_renewed_first(seed, maillage, tmp_path):
    call = Call(seed)
    summary, _ = placed(maillage, call.write(tmp_path / "study", priority="carriers"), tmp_path / "out", "--gap", "0")
    renewals = {p["id"]: Fraction(str(p["etp"])) for p in call.posts if p["id"][0] == "R"}
    most = max(sum(renewals[name] for name in chosen) for size in range(4)
               for chosen in itertools.combinations(renewals, size)
               if sum(call.prices[name] for name in chosen) <= call.budget)
    assert summary["objectifs"][0]["objectif"] == "reconductions"
    assert summary["objectifs"][0]["valeur"] == pytest.approx(float(most))
