"""The indicators of `hours`, recomputed from the same files on made-up networks, by seed."""

import csv
import datetime
import json
import os
import random
import subprocess

import pytest

import hours
from conftest import BINARY
from france import DATA

EPCIS = ["200040244", "247900798", "200041333", "200069748", "200041416", "200069755", "200041317", "200041994"]
KINDS = ["bâtiment", "Bâtiment", "espaces verts", "nettoyage; gardiennage", ""]
BUYERS = ["Ville de Niort", "ville de niort", "Hôpital", "Département", "Bailleur social"]
ANNUAL = ["acteurs", "marches_accompagnes", "montant_marches_ht", "types_acheteurs", "segments", "beneficiaires_etp",
          "heures_insertion", "types_beneficiaires", "structures_inclusives", "qualite_structures_inclusives"]
FACILITATOR = ["heures_insertion", "heures_porteur", "prises_de_contact", "marches_accompagnes", "acheteurs", "secteurs",
               "parcours"]
COORDINATOR = ["sollicitations", "mises_en_relation", "marches_accompagnes", "appui", "contrats_travail",
               "maitrises_ouvrage", "titulaires", "qualite_titulaires"]


def french(value, chance):
    text = f"{value:,.2f}".replace(",", chance.choice([" ", "\u202f"])).replace(".", ",")
    return text[:-3] if text.endswith(",00") else text


def made_up(folder, seed):
    """Posts of some structures, and two tables of what they did."""
    chance = random.Random(seed)
    posts = []
    for index in range(chance.randint(2, 7)):
        quality = "coordinateur" if index and chance.random() < 0.2 else "facilitateur"
        start = datetime.date(chance.choice([2023, 2024, 2025]), chance.choice([1, 1, 4]), 1)
        posts.append({
            "id": f"P{index}", "structure": f"Structure {chance.randint(1, 4)}", "qualite": quality, "etp": "1",
            "perimetre": " ".join("epci:" + e for e in chance.sample(EPCIS, chance.randint(1, 3)))
            if quality == "facilitateur" else "",
            "debut": start, "fin": datetime.date(chance.choice([2025, 2026]), chance.choice([6, 12]), 30)})
    with open(folder / "postes.csv", "w", encoding="utf-8") as file:
        writer = csv.DictWriter(file, posts[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(posts)

    def filled(subject, period, carrier):
        row = {**subject, "periode": period}
        for name in hours.COUNTS + ["heures_porteur"]:
            if chance.random() < 0.6:
                row[name] = french(chance.randint(0, 3000), chance)
        whole = chance.randint(1, 5000) + chance.choice([0, 0.5])
        row["heures_insertion"] = french(whole, chance)
        row.pop("heures_rsa", None)
        share = chance.random()
        if share < 0.3:
            row["heures_rsa"] = french(chance.randint(0, int(whole)), chance)
        elif share < 0.6:
            row["part_rsa"] = chance.choice(["0,25", "30 %", "0.5", "100 %"])
        row.pop("heures_porteur", None)
        if carrier:
            row["heures_porteur"] = french(carrier, chance)
        if chance.random() < 0.5:
            names = "; ".join(chance.sample(BUYERS, chance.randint(1, 3)))
            row["acheteurs"] = chance.choice([names, str(chance.randint(0, 9))])
        for name in hours.TEXTS:
            row[name] = chance.choice(KINDS) if chance.random() < 0.7 else ""
        return row

    files = []
    for year in (2024, 2025):
        rows = []
        for structure in sorted({p["structure"] for p in posts}):
            own = [p for p in posts if p["structure"] == structure]
            periods = chance.choice([[str(year)], [f"{year}-S1", f"{year}-S2"], [f"{year}-T{q}" for q in range(1, 5)]])
            carriers = {period: chance.choice([None, 100_000]) for period in periods}
            subjects = [{"structure": structure}] if chance.random() < 0.3 else [{"poste": p["id"]} for p in own]
            rows += [filled(subject, period, carriers[period]) for subject in subjects for period in periods
                     if chance.random() < 0.8]
        columns = ["poste", "structure", "periode", *hours.COUNTS, "part_rsa", "heures_porteur", "acheteurs", *hours.TEXTS]
        chance.shuffle(columns)
        files.append(folder / f"bilan-{year}.csv")
        with open(files[-1], "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, delimiter=";", restval="")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "study.yml").write_text(
        'title: Essai\nterritory: { departements: ["79"] }\ndate: 2026-01-15\nnetwork: postes.csv\n'
        "hours: [bilan-2024.csv, bilan-2025.csv]\nobjectives: { heures_insertion: 7000, part_rsa: 0.3 }\n",
        encoding="utf-8")
    return posts, hours.rows_of(*files)


def indicators(folder, kind, period):
    run = subprocess.run(
        [BINARY, "hours", folder / "study.yml", "--kind", kind, "--period", period, "--json", "--quiet"],
        capture_output=True, text=True, env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
    assert run.returncode == 0, run.stderr
    return {(row["poste"], row["indicateur"]): row for row in json.loads(run.stdout)}


def check(found, name, posts, everybody, rows, days, where):
    now, before = hours.told(rows, posts, days), hours.told(rows, posts, hours.year_before(days))
    if name in hours.TEXTS:
        words = {}
        for row in now:
            text = row["textes"][name]
            if text:
                words.setdefault("".join(c for c in text.lower() if c.isalnum()), text)
        assert (found["texte"] or "") == "; ".join(words.values()), where
    else:
        for field, told in (("valeur", now), ("valeur_avant", before)):
            expected = hours.total(name, told, everybody)
            assert found[field] == (None if expected is None else pytest.approx(expected, abs=1e-9)), (where, field)
    assert (found["a_renseigner"] or "").split() == hours.silent(name, now, posts, days), where


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("period", ["2025", "2025-S1", "2024-T2"])
def test_indicators_are_those_of_the_files(seed, period, tmp_path):
    everybody, rows = made_up(tmp_path, seed)
    days = hours.period(period)
    posts = [p for p in everybody if p["debut"] <= days[1] and p["fin"] >= days[0]]
    facilitators = [p for p in posts if p["qualite"] == "facilitateur"]
    annual, interim = indicators(tmp_path, "annuel", period), indicators(tmp_path, "intermediaire", period)
    assert {post for post, _ in annual} == {None, *(p["id"] for p in posts)}
    for name in [*ANNUAL, "part_rsa"]:
        check(annual[None, name], name, facilitators, everybody, rows, days, ("all", name))
        for post in posts:
            check(annual[post["id"], name], name, [post], everybody, rows, days, (post["id"], name))
    part = {"2025": 1, "2025-S1": 0.5, "2024-T2": 0.25}[period]
    assert annual[None, "heures_insertion"]["objectif"] == pytest.approx(7000 * part)
    assert annual[None, "part_rsa"]["objectif"] == 0.3
    assert annual[None, "territoires"]["valeur"] == len({e for p in facilitators for e in p["perimetre"].split()})
    for post in posts:
        for name in FACILITATOR if post["qualite"] == "facilitateur" else COORDINATOR:
            check(interim[post["id"], name], name, [post], everybody, rows, days, (post["id"], name))
        if post["qualite"] == "coordinateur":
            carriers = {p["structure"] for p in facilitators}
            assert interim[post["id"], "structures_porteuses"]["valeur"] == len(carriers)
