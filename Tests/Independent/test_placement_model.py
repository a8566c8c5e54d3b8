"""Plans of the tool against the model of Placement.md, built from the reference's figures and solved with highspy.

Both solve to no gap. The tool holds rows to 1e-6 or better and lets a stage fall back by the slack for the later ones.
"""

import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from placement import Instance, read_rows
from placement_model import MAXIMIZED, Model
from placement_plan import Check, Plan
from placement_studies import STUDIES, application, places, post, write_rows, write_study
from reference import Analysis
from register import read_study
from small_studies import ENVIRONMENT, MAILLAGE

PEOPLE = {"sans_couverture", "population"}
# Of a value: what rounding and the slack of the stages before may move. A hair of ETP may move many people.
AGREEMENT = dict.fromkeys(PEOPLE, 2e-6) | dict.fromkeys(["deficit", "equity", "distance"], 1e-5)


class Placed:
    def __init__(self, study, out, france):
        self.study, self.text = study, json.loads(study.read_text("utf-8"))
        self.plan, self.instance = Plan(out), Instance.of_study(study, france)


@pytest.fixture(scope="session")
def placed(maillage, france, tmp_path_factory):
    """A study with the tool's plan and the reference's instance; all are placed at once, on two cores."""
    folder = tmp_path_factory.mktemp("placement")
    studies = {name: write_study(folder / f"study{n}", study) for n, (name, study) in enumerate(STUDIES.items())}

    def place(study):
        return maillage(study, study.parent / "out", "place", "--gap", "1e-9")

    with ThreadPoolExecutor(2) as pool:
        outs = {name: pool.submit(place, study) for name, study in studies.items()}
    cases = {}

    def of(name):
        if name not in cases:
            cases[name] = Placed(studies[name], outs[name].result(), france)
        return cases[name]

    return of


def refusal(study, *options):
    """What the tool says of a study that it does not place."""
    run = subprocess.run([MAILLAGE, "place", study, *options], capture_output=True, text=True, env=ENVIRONMENT)
    assert run.returncode == 65 and run.stdout == "", f"{run.returncode}: {run.stderr}{run.stdout}"
    return run.stderr


def close(found, expected, relative):
    if found is None or expected is None:
        return found is expected
    return abs(found - expected) <= relative * abs(expected) + 1e-6


@pytest.mark.parametrize("name", STUDIES)
class TestPlans:
    def test_objectives(self, placed, name):
        """Each stage is the best there is, given those before; a stage that is not proven says how good it may be."""
        case = placed(name)
        expected = Model(case.instance).solve()
        assert list(case.plan.stages) == case.instance.settings.objectives
        problems = []
        for objective, best in expected.items():
            stage, agreement = case.plan.stages[objective], AGREEMENT[objective]
            value, bound = stage["valeur"], stage["borne"]
            # Minimized or maximized, nothing is better than the bound and the best is no worse than the value.
            sign = 1 if objective in MAXIMIZED else -1
            if not sign * bound >= sign * best - agreement * abs(best) - 1e-6:
                problems.append(f"{objective}: the bound, {bound}, forbids {best}")
            if not sign * value <= sign * best + agreement * abs(best) + 1e-6:
                problems.append(f"{objective}: {value} is better than the best, {best}")
            # For the later stages it may fall back by the slack.
            if not close(value, best, agreement + case.instance.settings.slack):
                if stage["statut"] == "prouve":
                    problems.append(f"{objective}: {value} is called proven, {best} can be had")
                break  # What follows rests on another plan.
        assert not problems, "\n".join(problems)

    def test_first_objective(self, placed, name):
        case = placed(name)
        objective = case.instance.settings.objectives[0]
        best = Model(case.instance).solve([objective])[objective]
        assert close(case.plan.stages[objective]["valeur"], best, max(1e-6, case.instance.settings.slack))

    def test_rules(self, placed, name):
        case = placed(name)
        check = Check(case.plan, case.instance)
        check.posts()
        assert not check.services(), "\n".join(check.problems)

    def test_told(self, placed, name):
        case = placed(name)
        assert not Check(case.plan, case.instance).told()

    def test_register(self, placed, name):
        """Rows say what the layers say: a post each, and for each unit the ETP that it gets."""
        case = placed(name)
        problems = []
        applications = case.instance.settings.candidates == "applications"
        ranked = sorted(case.plan.posts.values(), key=lambda p: p["rang"])
        for place, row in zip(ranked, case.plan.register, strict=True):
            # Where no ETP is modelled, they are unknown.
            etp = float(row["etp"]) if row["etp"] else None
            if etp != (place["etp"] if case.instance.settings.capacitated else None) or row["siege"] != (place["siege"] or ""):
                problems.append(f"{place['code']}: {row}")
            if applications:
                continue
            tokens = [token for token in row["perimetre"].split() if not token.startswith("-")]
            told = {token.split(":")[1].split("=")[0]: token.partition("=")[2] for token in tokens}
            services = {s["code"]: s["etp"] for s in case.plan.services if s["poste"] == place["code"]}
            if told.keys() != services.keys():
                problems.append(f"{place['code']}: {sorted(told)} instead of {sorted(services)}")
            elif case.instance.settings.capacitated:
                problems += [f"{place['code']} {unit}: {told[unit]} instead of {etp}" for unit, etp in services.items()
                             if abs(float(told[unit]) - etp) > 1.1e-6]
        assert not problems, "\n".join(problems)

    def test_analysed_again(self, placed, maillage, france, tmp_path, name):
        """The plan's rows beside the old ones: nobody served is left without cover, and what the tool tells of the
        situation after its plan is what an analysis finds; the reference too."""
        case = placed(name)
        settings, text = case.instance.settings, case.text
        new = {row["id"] for row in case.plan.register}
        rows = [row for row in read_rows(case.study.parent / "postes.csv") if row["id"] not in new] + case.plan.register
        write_rows(tmp_path / "postes.csv", rows, list(dict.fromkeys(column for row in rows for column in row)))
        placement = text.pop("placement")
        text |= {"level": "commune", "date": str(settings.date), "target": settings.target}
        (tmp_path / "study.yml").write_text(json.dumps(text), encoding="utf-8")
        out = maillage(tmp_path / "study.yml", tmp_path / "out")
        summary = json.loads((out / "synthese.json").read_text("utf-8"))
        after, total = case.plan.summary["apres"], Analysis(read_study(tmp_path / "study.yml"), france).total()
        problems = [f"{field}: {told} told, {summary[field]} found" for field, told in after.items()
                    if not close(summary[field], told, 2e-6)]
        problems += [f"{field}: {summary[field]} found, {total[field]} by the reference" for field in after
                     if not close(summary[field], total[field], 1e-6)]
        # Of a part of an EPCI, or of an application's perimeter, the totals alone are told.
        if "eligible" not in placement and settings.candidates != "applications":
            features = json.loads((out / "territoires.geojson").read_text("utf-8"))["features"]
            left = {f["properties"]["code"]: f["properties"]["population_non_couverte"] for f in features}
            unit = france.communes.index if settings.unit == "commune" else france.communes.epci
            served = france.communes.index[unit.isin(case.plan.served)]
            problems += [f"{code} is served and left without cover" for code in served if left.get(code, 0) > 0]
            by_code = {f["properties"]["code"]: f["properties"] for f in features}
            for id, place in case.plan.posts.items():
                units = {s["code"] for s in case.plan.services if s["poste"] == id}
                inside = [by_code[code] for code in france.communes.index[unit.isin(units)] if code in by_code]
                if place["etp_100k_apres"] is None:
                    continue
                ratio = 1e5 * sum(c["etp"] for c in inside) / sum(c["population"] for c in inside)
                if not close(place["etp_100k_apres"], ratio, 1e-5):
                    problems.append(f"{id}: a ratio of {place['etp_100k_apres']} told, {ratio} found")
        assert not problems, "\n".join(problems)


def test_json_is_the_summary(placed):
    """--json prints what --out writes, and a second run the same."""
    case = placed("locked")
    run = subprocess.run([MAILLAGE, "place", case.study, "--json", "--quiet", "--gap", "1e-9"], capture_output=True,
                         text=True, env=ENVIRONMENT)
    assert run.returncode == 0 and json.loads(run.stdout) == case.plan.summary


def test_natures(maillage, tmp_path):
    """Posts consolidate while the ETP that expire in their département last; one post of 0.5 of the 0.6 that do."""
    ending = post("Z", 0.6, "dep:12", fin="2025-12-31", suivi="DDETSPP 12")
    study = STUDIES["consolidation"] | {"posts": [ending], "placement": dict(
        date="2026-01-01", min_etp=0.5, max_etp_per_post=0.5, max_etp=1.5, reach_km=30)}
    plan = Plan(maillage(write_study(tmp_path, study), tmp_path / "out", "place"))
    natures = [p["nature"] for p in sorted(plan.posts.values(), key=lambda p: p["rang"])]
    assert natures == ["consolidation", "redeploiement", "redeploiement"]


CORSE = STUDIES["no money, few posts"]


def served(maillage, france, folder, placement, study=CORSE):
    """The plan of a variant, and its instance."""
    path = write_study(folder, study | {"placement": placement})
    return Plan(maillage(path, folder / "out", "place", "--gap", "1e-9")), Instance.of_study(path, france)


def test_a_budget_pays_to_the_cent(maillage, france, tmp_path):
    """The least post of the call, 0.5 ETP at 29 473.68 €, and a cent less."""
    placement = dict(rules="pnad-2025", budget_eur=14736.84, reach_km=5)
    plan, _ = served(maillage, france, tmp_path / "enough", placement)
    assert [(post["etp"], post["part_etat"]) for post in plan.posts.values()] == [(0.5, 14736.84)]
    study = write_study(tmp_path / "short", CORSE | {"placement": placement | {"budget_eur": 14736.83}})
    assert re.search(r"14\s736,84", refusal(study))


def test_a_ceiling_too_low_says_how_much_it_takes(tmp_path):
    study = write_study(tmp_path, CORSE | {"placement": dict(max_etp=0.4, min_etp=0.5, reach_km=5)})
    assert "0,5" in refusal(study)


def test_a_reach_is_inclusive(maillage, france, tmp_path):
    """A place reaches the unit that lies exactly as far as it may, and not one a micrometre further."""
    placement = dict(max_etp=2, candidates={"communes": ["2A004"]}, floor=0.3)
    _, instance = served(maillage, france, tmp_path / "all", placement)
    second = instance.arcs.sort_values("distance").iloc[1]
    for name, kilometres, found in [("exactly", second.distance, True), ("less", second.distance - 1e-9, False)]:
        plan, _ = served(maillage, france, tmp_path / name, placement | {"reach_km": float(kilometres)})
        assert (second.unit in plan.served) == found


def test_absent_pairs_are_out_of_reach(maillage, france, tmp_path):
    """« Absent pair = out of reach »: Ajaccio's EPCI is in no pair."""
    table = "candidate;unit;value\n" + "".join(
        f"{seat};{unit};20\n" for seat in ("242010056", "242000503") for unit in ("200038958", "242000503"))
    plan, instance = served(maillage, france, tmp_path, dict(
        max_etp=3, travel={"matrix": "trajets.csv", "max": 20}), CORSE | {"files": {"trajets.csv": table}})
    assert plan.served == set(instance.arcs.unit) == {"200038958", "242000503"}


def test_a_place_never_opens_over_its_own_most(tmp_path):
    """The call asks for half an ETP, the place holds 0.3: locked or not, it cannot open."""
    files = places(("AJACCIO", 8.74, 41.92, "", 0.3, ""), ("SUD", 9.27, 41.59, "", 1, ""))
    placement = dict(rules="pnad-2025", budget_eur=30000, candidates="lieux.csv", reach_km=30)
    study = write_study(tmp_path, CORSE | {"files": files, "placement": placement | {"locked_in": ["AJACCIO"]}})
    assert "AJACCIO" in refusal(study)


def test_an_application_keeps_its_cost(maillage, france, tmp_path):
    """Funded at the size that it asked for, it costs what it said; 0.3 ETP of 33 333.33 € would be a cent less."""
    study = CORSE | {"posts": [application("P1", "2A247", "epci:200040764", 0.1, 0.3, cout_annuel=10000)]}
    plan, _ = served(maillage, france, tmp_path, dict(candidates="applications", max_etp=1, floor=1), study)
    assert [(post["etp"], post["cout_total"]) for post in plan.posts.values()] == [(0.3, 10000)]


def test_coordinators_serve_nobody(maillage, france, tmp_path):
    """A coordinator or relay never covers; its application brings nothing to the first objective."""
    study = CORSE | {"posts": [
        application("P1", "2A004", "epci:242010056", 0.5, 1, qualite="coordinateur"),
        application("P2", "2A247", "epci:200040764", 0.1, 0.3)]}
    plan, _ = served(maillage, france, tmp_path, dict(
        candidates="applications", budget_eur=60000, objectives=["sans_couverture"]), study)
    before, after = (plan.summary[when]["population_non_couverte"] for when in ("avant", "apres"))
    assert plan.stages["sans_couverture"]["valeur"] == pytest.approx(before - after)
    assert plan.served == {"200040764"}


def test_a_time_limit_is_kept(tmp_path):
    """Seconds for all objectives together: communes served by posts of many sizes are slow to pack."""
    study = write_study(tmp_path, STUDIES["places of one's own"], dict(unit="commune", reach_km=22))
    run = subprocess.run([MAILLAGE, "place", study, "--time-limit", "1", "--json"], capture_output=True, timeout=5,
                         env=ENVIRONMENT)
    assert run.returncode == 0


def test_a_covering_that_the_clock_ends_says_so(tmp_path):
    """The search of a large covering keeps the limit as well, and its plan is not called reproducible."""
    study = tmp_path / "study.yml"
    study.write_text(json.dumps(dict(
        title="France", territory={"france": "metropole"}, level="departement", date="2026-01-01", network="postes.csv",
        placement=dict(target={"etp_per_100k": 1}, unit="commune", capacitated=False, max_posts=150, reach_km=30,
                       objectives=["sans_couverture"]))), encoding="utf-8")
    (tmp_path / "postes.csv").write_text("id;structure;etp;perimetre\n", encoding="utf-8")
    run = subprocess.run([MAILLAGE, "place", study, "--gap", "0", "--time-limit", "1", "--json"], capture_output=True,
                         timeout=20, env=ENVIRONMENT, check=True)
    plan = json.loads(run.stdout)
    (stage,) = plan["objectifs"]
    assert not plan["reproductible"] and stage["statut"] == "non_prouve"
    assert 0 < stage["valeur"] < stage["borne"]
