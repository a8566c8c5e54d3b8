"""Who follows each contract, a second time: random contracts of the Deux-Sèvres and around, from the text of
Documentation/Contracts.md, with plain dictionaries of communes."""

import csv
import datetime
import json
import random

import pytest

DAY = datetime.date(2026, 1, 1)
HAIR = 0.005


def day(text):
    return datetime.date.fromisoformat(text) if text else None


class Network:
    """Posts whose perimeters are lists of EPCI and communes, and the communes that they make."""

    def __init__(self, seed, communes):
        draw = random.Random(seed)
        here = [row for row in communes if row["departement"] == "79"]
        self.communes = {row["code"]: row for row in here}
        self.near = [row["code"] for row in communes if row["departement"] in ("49", "86")]
        epcis = sorted({row["epci"] for row in here})
        self.posts = []
        for rank in range(6):
            own = draw.sample(epcis, draw.randint(0, 2)) + draw.sample(sorted(self.communes), draw.randint(0, 3))
            beside = draw.sample(epcis, draw.randint(0, 1)) + draw.sample(sorted(self.communes), draw.randint(0, 2))
            if not own:
                own = [draw.choice(epcis)]
            start = DAY + datetime.timedelta(days=draw.randint(-900, 100))
            self.posts.append({
                "id": f"P{rank}", "own": own, "beside": beside, "state": draw.choice(["oui", "non", ""]),
                "start": draw.choice([start, None]),
                "end": draw.choice([start + datetime.timedelta(days=draw.randint(100, 1200)), None]),
            })
        for post in self.posts:
            post["own set"] = self.expanded(post["own"])
            post["beside set"] = self.expanded(post["beside"]) - post["own set"]

    def expanded(self, codes):
        """Of a territory's code the communes: those of the Deux-Sèvres are all that is asked about."""
        return {code for code, row in self.communes.items()
                if code in codes or row["epci"] in codes or row["departement"] in codes}

    def register(self):
        lines = ["id;etp;perimetre;perimetre_limitrophe;marches_etat;debut;fin"]
        for post in self.posts:
            own, beside = (" ".join(("epci:" if len(code) == 9 else "com:") + code for code in post[part])
                           for part in ("own", "beside"))
            lines.append(f"{post['id']};1;{own};{beside};{post['state']};{post['start'] or ''};{post['end'] or ''}")
        return "\n".join(lines) + "\n"

    def service(self, place, when, for_state):
        inside = self.expanded([place])
        if not inside:
            return "hors_territoire", set(), None
        active = [post for post in self.posts
                  if (post["start"] or when) <= when <= (post["end"] or when)]
        willing = [post for post in active if not (for_state and post["state"] == "non")]
        people = {code: float(self.communes[code]["population"]) for code in inside}
        whole = sum(people.values())

        def share(codes):
            return sum(people[code] for code in codes & inside)

        own = set().union(*(post["own set"] for post in willing)) & inside
        beside = (set().union(*(post["beside set"] for post in willing)) & inside) - own
        anybody = set().union(*(post["own set"] | post["beside set"] for post in active)) & inside
        refused = anybody - own - beside
        if share(own) > whole * (1 - HAIR):
            status = "facilitateur"
        elif share(own) > whole * HAIR:
            status = "partielle"
        elif share(beside) > whole * HAIR:
            status = "limitrophe"
        elif share(refused) > whole * HAIR:
            status = "hors_marches_etat"
        else:
            status = "personne"
        owners = [post for post in willing if share(post["own set"]) > whole * HAIR]
        helpers = [post for post in willing if share(post["beside set"]) > whole * HAIR]
        serving = owners or helpers
        last = None if not serving or any(post["end"] is None for post in serving) else max(
            post["end"] for post in serving)
        return status, {post["id"] for post in owners + helpers}, last


SERVED = {"facilitateur", "partielle", "limitrophe"}


def together(statuses):
    if not statuses:
        return "lieu_inconnu"
    inside = set(statuses) - {"hors_territoire"}
    if not inside:
        return "hors_territoire"
    if len(inside) == 1:
        return inside.pop()
    return "partielle" if inside & SERVED else "personne"


def contracts(network, seed):
    draw = random.Random(seed + 1000)
    epcis = sorted({row["epci"] for row in network.communes.values()})
    for rank in range(250):
        pool = draw.choice([sorted(network.communes), epcis, ["79"], network.near])
        start = DAY + datetime.timedelta(days=draw.randint(-1000, 400))
        yield {
            "id": f"M{rank}", "SIRET": draw.choice(["17790001600018", "21790191700013"]),
            "Lieu": [draw.choice(pool) for _ in range(draw.choice([1, 1, 1, 2, 3]))],
            "start": draw.choice([start, start, None]),
            "end": draw.choice([start + datetime.timedelta(days=draw.randint(0, 1500)), None]),
        }


@pytest.mark.parametrize("seed", range(8))
def test_who_follows(seed, maillage, france, tmp_path):
    with open(france.data / "communes.csv", encoding="utf-8-sig") as file:
        network = Network(seed, list(csv.DictReader(file, delimiter=";")))
    rows = list(contracts(network, seed))
    (tmp_path / "postes.csv").write_text(network.register(), encoding="utf-8")
    lines = ["id;SIRET;Lieu d'exécution;Début;Fin"]
    for row in rows:
        places = ", ".join(sorted(set(row["Lieu"]), key=row["Lieu"].index))
        lines.append(f"{row['id']};{row['SIRET']};{places};{row['start'] or ''};{row['end'] or ''}")
    (tmp_path / "marches.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "study.yml").write_text(
        'territory: { departements: ["79"] }\npopulations: 2017\ndate: 2026-01-01\nnetwork: postes.csv\n'
        "contracts: marches.csv\n", encoding="utf-8")
    out = maillage(tmp_path / "study.yml", tmp_path / "out", "analyze", "--format", "geojson")
    written = json.loads((out / "marches.geojson").read_text())["features"]
    assert [feature["properties"]["id"] for feature in written] == [row["id"] for row in rows]
    kinds = set()
    for feature, row in zip(written, rows):
        found = feature["properties"]
        when = DAY
        if row["end"] and when > row["end"]:
            when = row["end"]
        if row["start"] and when < row["start"]:
            when = row["start"]
        answers = [network.service(place, when, row["SIRET"].startswith("1")) for place in dict.fromkeys(row["Lieu"])]
        status = together([answer[0] for answer in answers])
        kinds.add(status)
        assert found["service"] == status, (row, found)
        posts = set().union(*(answer[1] for answer in answers))
        assert set((found["postes"] or "").split(" / ")) - {""} == posts, (row, found)
        lasts = [answer[2] for answer in answers if answer[0] in SERVED and answer[2]]
        until = min(lasts) if lasts else None
        expected = until if until and row["end"] and until < row["end"] else None
        assert day(found["suivi_jusqu_au"]) == expected, (row, found)
    assert len(kinds) >= 4
