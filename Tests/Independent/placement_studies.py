"""Studies that place posts, by name: every kind of unit, desk, limit, candidate and network that Formats.md allows,
small enough to be solved to no gap."""

import csv
import json

COLUMNS = ["id", "structure", "type_structure", "qualite", "etp", "siege", "perimetre", "perimetre_limitrophe",
           "quota_limitrophe", "debut", "fin", "statut", "etp_min", "etp_max", "cout_annuel", "suivi"]


def post(id, etp, perimeter, **cells):
    return {"id": id, "structure": f"Structure {id}", "qualite": "facilitateur", "etp": etp, "perimetre": perimeter,
            **cells}


def application(id, seat, perimeter, least, most, **cells):
    return post(id, most, perimeter, siege=seat, statut="candidature", etp_min=least, etp_max=most, **cells)


# Part covered, part short of capacity, part limitrophe, part of unknown ETP; one post ends before the plan's day.
DEUX_SEVRES = [
    post("A", 0.6, "epci:200041317"), post("B", 0.15, "epci:200069755"), post("C", "", "epci:247900798"),
    post("D", 0.3, "com:79202", perimetre_limitrophe="epci:200041994", quota_limitrophe="0,4"),
    post("E", 0.5, "epci:200040244", fin="2025-09-30"), post("F", 1, "dep:79", qualite="coordinateur")]
# A radius cuts communes; some EPCI are covered in part.
AVEYRON = [
    post("A", 0.05, "epci:241200567"), post("B", 0.35, "com:12202 com:12145 com:12176 com:12089"),
    post("C", 0.2, "rayon:18km", siege="12208")]


def places(*rows):
    lines = ["id;lon;lat;etp_min;etp_max;cout_etp", *(";".join(map(str, row)) for row in rows)]
    return {"lieux.csv": "\n".join(lines) + "\n"}


def travel(minutes, most, units, without=()):
    """A table of what a function says of the numbers of a place and a unit, up to some value. Some units are no
    place."""
    seats = [unit for unit in units if unit not in without]
    rows = [f"{a};{b};{0 if a == b else minutes(i, j)}" for i, a in enumerate(seats) for j, b in enumerate(units)
            if a == b or minutes(i, j) <= most]
    return {"trajets.csv": "\n".join(["candidate;unit;value", *rows]) + "\n"}


def along_a_road(i, j):
    """With a stop each quarter of an hour."""
    return 15 * abs(i - j)


def at_random(i, j):
    return 5 + (17 * i + 3 * j + i * j) % 56


EPCI_2A = ["200067049", "242010056", "242000503", "200038958", "242010130", "242000495", "200040764"]
EPCI_12 = ["200067064", "200067155", "200067163", "200067171", "200067361", "200067478", "200068484", "200068831",
           "200069383", "241200187", "241200542", "241200567", "241200625", "241200641", "241200674", "241200807",
           "241200906", "241200914", "994579670"]

STUDIES = {
    "EPCI under a call's rules": dict(
        departements=["79"], placement=dict(rules="pnad-2025", budget_eur=36842.1, reach_km=22, grain_etp=0.25)),
    "part covered, another day": dict(
        departements=["79"], posts=DEUX_SEVRES, placement=dict(
            date="2026-01-01", budget_eur=40000, reach_km=25, floor=0.3, min_etp=0.2)),
    "communes served whole": dict(
        departements=["79"], posts=DEUX_SEVRES[:3], placement=dict(
            rules="pnad-2025", budget_eur=22105.26, unit="commune", reach_km=9, grain_etp=0.25, floor=1)),
    "shared desks served whole": dict(
        departements=["79"], posts=DEUX_SEVRES, placement=dict(
            max_etp=1.1, max_etp_per_post=0.4, min_etp=0.2, single_desk=False, reach_km=28, floor=1,
            objectives=["population", "deficit"])),
    "no money, few posts": dict(
        departements=["2A"], placement=dict(max_etp=0.7, max_posts=2, reach_km=25, grain_etp=0.1, floor=0.3)),
    "no slack": dict(
        departements=["2A"], placement=dict(
            max_etp=0.5, max_posts=2, unit="commune", reach_km=10, grain_etp=0.25, floor=1, slack=0,
            objectives=["sans_couverture", "distance"])),
    "consolidation": dict(
        departements=["12"], posts=[post("Z", 1, "dep:12", fin="2025-12-31"), *AVEYRON], placement=dict(
            date="2026-01-01", rules="occitanie-2025", budget_eur=176842.08, reach_km=30,
            target={"etp_per_100k": 0.8})),
    "consolidation of the year before": dict(
        departements=["12"], posts=[
            post("Y", 1, "epci:200067171", fin="2024-06-29"), post("Z", 0.7, "dep:12", fin="2025-03-31"), *AVEYRON],
        placement=dict(rules="occitanie-2025", budget_eur=176842.08, reach_km=30, target={"etp_per_100k": 0.8})),
    "consolidation of who knows how much": dict(
        departements=["12"], posts=[
            post("Y", "", "epci:200067171", fin="2024-12-31"), post("Z", 0.7, "dep:12", fin="2025-03-31"), *AVEYRON],
        placement=dict(rules="occitanie-2025", budget_eur=44210.52, reach_km=30, target={"etp_per_100k": 0.8})),
    "locked": dict(
        departements=["12"], posts=AVEYRON, placement=dict(
            rules="occitanie-2025", budget_eur=51578.94, reach_km=40, locked_in=["200067171"],
            locked_out=["241200567", "200067478"])),
    "classical covering": dict(
        departements=["12"], placement=dict(
            capacitated=False, max_posts=3, unit="commune", reach_km=25, objectives=["sans_couverture", "population"])),
    "shared desks of communes": dict(
        departements=["09"], posts=[post("A", 0.2, "epci:200067791")], placement=dict(
            rules="occitanie-2025", budget_eur=22105.26, unit="commune", single_desk=False, reach_km=12,
            grain_etp=0.25, objectives=["sans_couverture", "population"])),
    # HiGHS 1.15.1 calls a worse plan optimal here when it starts from the stage before and presolves.
    "shared desks and deficit": dict(
        departements=["79"], posts=[
            post("A", "", "rayon:12km", siege="79257", fin="2025-12-31"),
            post("B", 0.5, "com:79139 com:79106 com:79329", perimetre_limitrophe="epci:200041994", fin="2025-12-31"),
            post("C", "", "com:79352 com:79195 com:79018"),
            post("D", 0.5, "rayon:25km", siege="79159", fin="2025-09-30"),
            post("E", "", "com:79218 com:79144 com:79152 com:79210 com:79284 com:79096 com:79066 com:79217 com:79256 "
                 "com:79316 com:79170 com:79244 com:79185 com:79332 com:79259 com:79294 com:79157 com:79147 com:79019 "
                 "com:79347", perimetre_limitrophe="epci:200069755", quota_limitrophe="0,3")],
        placement=dict(
            rules="pnad-2025", budget_eur=50000, date="2025-10-01", unit="commune", reach_km=8, floor=0.8,
            single_desk=False, max_etp_per_post=0.7, objectives=["sans_couverture", "population", "deficit"])),
    "shared desks, deficit first": dict(
        departements=["12"], target={"etp_per_100k": 2}, placement=dict(
            max_etp=2, max_posts=2, max_etp_per_post=1, reach_km=35, floor=0.3, grain_etp=0.5, single_desk=False,
            locked_out=["994579670", "241200641"], objectives=["deficit", "population"])),
    "equity": dict(
        departements=["09"], target={"etp": 2}, placement=dict(
            max_etp=1.2, reach_km=35, floor=0.3, objectives=["population", "equity", "distance"])),
    "a part is eligible": dict(
        regions=["76"], placement=dict(
            rules="pnad-2025", eligible={"departements": ["09", "11"]}, budget_eur=44210.52, reach_km=20,
            target={"etp_per_100k": 0.7})),
    "more than there is to serve": dict(
        departements=["2A"], posts=[
            post("A", 1, "com:2A158 com:2A008 com:2A040"), post("B", 0, "epci:242010056", fin="2025-12-31"),
            post("C", 0.2, "rayon:12km", siege="2A189", fin="2025-09-30"),
            post("D", 0.05, "rayon:5km", siege="2A019", perimetre_limitrophe="epci:200067049", quota_limitrophe="0,3")],
        placement=dict(
            rules="pnad-2025", max_etp=2, target={"etp_per_100k": 0.5}, reach_km=35, floor=0.8, grain_etp=0.25,
            locked_in=["200038958"], objectives=["sans_couverture", "population"])),
    "places of one's own": dict(
        departements=["79"], posts=DEUX_SEVRES[:1], files=places(
            ("NORD", -0.35, 46.95, 0.3, 0.6, 38000), ("EST", -0.1, 46.5, 0.2, 0.5, ""),
            ("SUD", "0,0", "46,15", "", 0.4, 60000), ("OUEST", -0.6, 46.5, 0.5, "", 30000)), placement=dict(
            rules="pnad-2025", budget_eur=30000, candidates="lieux.csv", reach_km=32, floor=0.5)),
    "travel times": dict(
        departements=["2A"], files=travel(along_a_road, 90, EPCI_2A), placement=dict(
            rules="pnad-2025", budget_eur=30947.37, grain_etp=0.25, travel={"matrix": "trajets.csv", "max": 30})),
    # HiGHS 1.15.1 calls worse plans optimal here when it must hold rows to 1e-9.
    "shared desks and travel times": dict(
        departements=["12"], target={"etp_per_100k": 0.5}, files=travel(at_random, 42, EPCI_12, ["200067361"]),
        placement=dict(rules="pnad-2025", budget_eur=50000, floor=1, single_desk=False,
                       travel={"matrix": "trajets.csv", "max": 30})),
    "applications": dict(
        departements=["09"], posts=[
            application("P1", "09122", "epci:200067791 epci:200066363", 0.4, 0.6, cout_annuel=24000),
            application("P2", "09225", "epci:200066231", 0.2, 0.9),
            application("P3", "09185", "epci:200067791 com:09225 com:09332 com:09289", 0.5, 0.5, cout_annuel=30000),
            application("P4", "09160", "epci:240900464", 0.5, 1)], placement=dict(
            candidates="applications", budget_eur=41000, objectives=["sans_couverture", "population", "distance"])),
    # HiGHS 1.15.1 calls a worse plan optimal here when it presolves and holds rows to 1e-6.
    "applications that fill deficits": dict(
        departements=["79"], target={"etp_per_100k": 1}, posts=[
            post("A", 0.05, "epci:200041317"), post("B", 0.2, "epci:200040244"),
            application("Q0", "79190", " ".join(f"com:79{n}" for n in (
                "207 132 329 046 147 177 002 042 269 129 223 007 347 172 302 120 202 218 336 058 008 210 165 355 338 "
                "049 209 331 159 242").split()), 0.2, 1.5),
            application("Q1", "79059", "rayon:15km", 0.5, 0.5, cout_annuel=45000),
            application("Q2", "79019", " ".join(f"com:79{n}" for n in (
                "190 342 018 334 080 101 077 049 231 257 115 089 242 238 010 003 102 299 355 058 114 297 339 055 310 "
                "152 042 236 111 176").split()), 0.2, 0.5, cout_annuel=45000),
            application("Q3", "79202", "epci:200040244", 0.5, 1, cout_annuel=20000),
            application("Q4", "79326", "epci:200041416 epci:200041994", 0.5, 1.5, cout_annuel=20000),
            application("Q5", "79136", "epci:200069748", 0.2, 0.5),
            application("Q6", "79276", "epci:200041994 epci:200069748", 0.5, 0.5),
            application("Q7", "79127", "rayon:15km", 0.2, 1.5)],
        placement=dict(candidates="applications", budget_eur=22105.26, max_posts=2, floor=0.3, grain_etp=0.25,
                       objectives=["deficit", "distance"])),
    "one per cent of slack": dict(
        departements=["12"], posts=AVEYRON, placement=dict(
            max_posts=3, max_etp=1.2, unit="commune", reach_km=15, slack=0.01, single_desk=False,
            objectives=["population", "distance"])),
    "a rate without a cap": dict(
        departements=["79"], posts=DEUX_SEVRES[1:2], placement=dict(
            rules="fse-deux-sevres-2018", budget_eur=31578.94, min_etp=0.4, unit="commune", reach_km=14,
            single_desk=False, grain_etp=0.25)),
    "parts of EPCI": dict(
        communes=["79191", "79048", "79195", "79081", "17460", "79003"], target={"etp": 1.2}, placement=dict(
            max_etp=0.8, candidates={"communes": ["79191", "17460"]}, unit="commune", reach_km=30)),
}


def write_rows(path, rows, columns=COLUMNS):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def write_study(folder, study, placement=None):
    """Writes a study of the table, with other keys of its placement where they are given."""
    folder.mkdir(parents=True, exist_ok=True)
    study = {"target": {"etp_per_100k": 1.0}, "posts": [], "files": {}, **study}
    territory = {key: study[key] for key in ("departements", "regions", "epcis", "communes") if key in study}
    text = {"title": "Placement", "territory": territory, "level": "epci", "date": "2025-06-30", "horizon_months": 12,
            "target": study["target"], "network": "postes.csv",
            "placement": {**study["placement"], **(placement or {})}}
    # JSON is YAML.
    (folder / "study.yml").write_text(json.dumps(text, ensure_ascii=False, indent=1), encoding="utf-8")
    write_rows(folder / "postes.csv", study["posts"])
    for name, content in study["files"].items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder / "study.yml"
