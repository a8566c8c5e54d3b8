"""An appraisal recomputed: ranks and Kendall's tau-b from their definitions, effects as the difference of two analyses, with
the application written into the register as a post and without it."""

import csv
import itertools
import json
import math
import subprocess

import pytest
import yaml

from conftest import BINARY, REPOSITORY

STUDY = REPOSITORY / "GeoData/studies/hauts-de-france-2025/study.yml"


@pytest.fixture(scope="module")
def appraisal():
    run = subprocess.run([BINARY, "appraise", STUDY, "--json", "--quiet"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def noted():
    with open(STUDY.with_name("instruction.csv"), encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter=";")}


@pytest.fixture(scope="module")
def register():
    with open(STUDY.with_name("postes.csv"), encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter=";")
        return reader.fieldnames, list(reader)


@pytest.fixture(scope="module")
def rules():
    return yaml.safe_load((REPOSITORY / "GeoData/rules/hauts-de-france-2025.yml").read_text("utf-8"))


def total(row, criteria):
    marks = [row[code].replace(",", ".") for code in criteria]
    return sum(map(float, marks)) if all(marks) else None


def ranks(values):
    return {key: 1 + sum(other > value for other in values.values()) for key, value in values.items()}


def tau_b(pairs):
    """Kendall's tau-b, pair by pair; None where it has no meaning."""
    sign = lambda number: (number > 0) - (number < 0)
    signs = [(sign(a - c), sign(b - d)) for (a, b), (c, d) in itertools.combinations(pairs, 2)]
    over = math.sqrt(sum(x != 0 for x, _ in signs) * sum(y != 0 for _, y in signs))
    return sum(x * y for x, y in signs) / over if over else None


def test_tau_b_of_known_cases():
    # By hand: 3 concordant, 2 discordant, one pair tied in both; and a pair tied in one order alone.
    assert tau_b([(5, 10), (3, 20), (3, 20), (1, 5)]) == pytest.approx(0.2)
    assert tau_b([(3, 1), (2, 1), (1, 0)]) == pytest.approx(2 / math.sqrt(6))
    assert tau_b([(1, 1)]) is None


def test_marks_are_those_of_the_table(appraisal, noted, rules):
    criteria = [criterion["code"] for criterion in rules["criteria"]]
    for row in appraisal["comite"]:
        assert row["note_totale"] == total(noted[row["id"]], criteria), row["id"]
        assert row["decision"] == {"": None, "retenu": "retenu", "refusé": "refuse"}[noted[row["id"]]["decision"]]
    assert appraisal["note_sur"] == 4 and all(row["note_sur"] == 20 for row in appraisal["comite"])


def test_ranks_and_their_agreement(appraisal):
    marks = {row["id"]: row["note_totale"] for row in appraisal["comite"] if row["note_totale"] is not None}
    effects = {row["id"]: round(row["population_sortie"], 6) for row in appraisal["comite"]}
    assert {row["id"]: row["rang_effet"] for row in appraisal["comite"]} == ranks(effects)
    told = {row["id"]: row["rang_note"] for row in appraisal["comite"]}
    assert told == {key: ranks(marks).get(key) for key in told}
    agreement = appraisal["accord"]
    assert agreement["candidatures"] == len(marks)
    assert agreement["tau_b"] == pytest.approx(tau_b([(marks[key], effects[key]) for key in marks]), abs=1e-9)
    apart = {frozenset(pair) for pair in itertools.combinations(marks, 2)
             if (marks[pair[0]] - marks[pair[1]]) * (effects[pair[0]] - effects[pair[1]]) < 0}
    assert {frozenset((pair["mieux_notee"], pair["plus_d_effet"]))
            for pair in agreement["paires_discordantes"]} == apart
    for pair in agreement["paires_discordantes"]:
        assert marks[pair["mieux_notee"]] > marks[pair["plus_d_effet"]]
        assert effects[pair["mieux_notee"]] < effects[pair["plus_d_effet"]]


def test_complete_files(appraisal, noted, rules):
    """Every piece that is owed was received, or is not due; without the status of a candidate, what it decides is open."""
    statuses = {"association": "association", **dict.fromkeys(("commune", "epci", "departement", "epa"), "autre")}
    for row in appraisal["comite"]:
        answers = noted[row["id"]]
        status = answers["statut_juridique"] or statuses.get(row["type_structure"])
        missing, unknown = [], []
        for piece in rules["pieces"]:
            owed = None if "for" in piece and not status else status in piece.get("for", [status])
            if owed is False or answers[piece["code"]] in ("oui", "sans objet"):
                continue
            (missing if answers[piece["code"]] == "non" and owed else unknown).append(piece["code"])
        assert row["pieces_manquantes"] == ("/".join(missing) or None), row["id"]
        assert row["pieces_a_verifier"] == ("/".join(unknown) or None), row["id"]
        assert row["dossier"] == ("incomplet" if missing else "a_verifier" if unknown else "complet")


def analysis(folder, header, rows):
    """The figures of the plan's day over a register, as `analyze` gives them; people in no own perimeter, which it does not
    tell apart, from the people of its rows."""
    folder.mkdir()
    with open(folder / "postes.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    (folder / "study.yml").write_text(yaml.safe_dump({
        "territory": {"regions": ["32"]}, "level": "epci", "date": "2026-01-01", "target": {"etp_per_100k": 1.0},
        "network": "postes.csv"}), "utf-8")
    run = subprocess.run([BINARY, "analyze", folder / "study.yml", "--out", folder / "out", "--format", "csv", "--quiet"],
                         capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    found = json.loads((folder / "out" / "synthese.json").read_text("utf-8"))
    with open(folder / "out" / "territoires.csv", encoding="utf-8", newline="") as file:
        people = {row["code"]: float(row["population"] or 0) for row in csv.DictReader(file, delimiter=";")}
    covered = {token.removeprefix("epci:") for row in rows if stands(row) for token in row["perimetre"].split()}
    return {"population_sans_couverture": sum(count for code, count in people.items() if code not in covered),
            "population_blanche": found["population_blanche"], "deficit_etp": found["deficit_etp"], "etp": found["etp"]}


def stands(row):
    """A facilitator in post on the first of January 2026."""
    start, end = (tuple(int(part) for part in reversed(row[name].split("/"))) if row[name] else None
                  for name in ("debut", "fin"))
    day = (2026, 1, 1)
    return (row["statut"] == "en_cours" and row["qualite"] == "facilitateur" and (start is None or start <= day)
            and (end is None or day <= end))


def test_effects_are_those_of_two_analyses(appraisal, register, tmp_path):
    header, rows = register
    without = analysis(tmp_path / "sans", header, rows)
    for told in appraisal["effets"]:
        # In post from the plan's day on, with what it asks for, in the place of the post that it renews.
        asked = next(row for row in rows if row["id"] == told["id"])
        post = asked | {"statut": "en_cours", "debut": "01/01/2026", "etp_min": "", "etp_max": "", "renouvelle": ""}
        others = [row for row in rows if row["id"] not in (told["id"], asked["renouvelle"])]
        found = analysis(tmp_path / told["id"], header, others + [post])
        for name in without:
            assert told[f"{name}_sans"] == pytest.approx(without[name], abs=1e-6), (told["id"], name)
            assert told[f"{name}_avec"] == pytest.approx(found[name], abs=1e-6), (told["id"], name)
