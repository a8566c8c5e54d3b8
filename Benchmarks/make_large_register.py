#!/usr/bin/env python3
"""Write a study of the whole country with a register as large as a network will ever be.

    python3 make_large_register.py OUT_DIR [--seed 1] [--posts 20000] [--zones 200]

Perimeters mix EPCI, communes, exclusions, départements, adjoining territories, radii and free polygons; every column
of the register is filled. Codes come from GeoData/france. Standard library only; the same seed gives the same study.
"""
import argparse, csv, json, math, pathlib, random

FRANCE = pathlib.Path(__file__).resolve().parent.parent / "GeoData/france"
AMOUNTS = ["montant_etat_aap", "montant_fse", "montant_epci_commune"]


def table(name):
    with open(FRANCE / f"{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


def disc(lon, lat, kilometres, vertices=96):
    degrees = kilometres / 111.32
    ring = [[round(lon + degrees / math.cos(math.radians(lat)) * math.cos(2 * math.pi * i / vertices), 6),
             round(lat + degrees * math.sin(2 * math.pi * i / vertices), 6)] for i in range(vertices)]
    return ring + ring[:1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--posts", type=int, default=20_000)
    parser.add_argument("--zones", type=int, default=200)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    communes = [c for c in table("communes") if c["epci"] and c["population"] and c["contour"] == "1"]
    by_epci = {}
    for commune in communes:
        by_epci.setdefault(commune["epci"], []).append(commune)
    epcis = sorted(by_epci)
    seats = rng.choices(communes, weights=[int(c["population"]) for c in communes], k=options.posts)
    zoned = set(rng.sample(range(options.posts), options.zones))
    zones, rows = [], []
    for number, seat in enumerate(seats):
        neighbours = by_epci[seat["epci"]]
        adjoining = ""
        kind = rng.random()
        if number in zoned:
            name = f"Z{number}"
            zones.append({"type": "Feature", "properties": {"id": name}, "geometry": {
                "type": "Polygon",
                "coordinates": [disc(float(seat["lon"]), float(seat["lat"]), rng.uniform(5, 20))]}})
            perimeter = f"zone:{name}"
        elif kind < 0.55:
            perimeter = f"epci:{seat['epci']}"
            adjoining = f"epci:{epcis[(epcis.index(seat['epci']) + 1) % len(epcis)]}" if kind < 0.1 else ""
        elif kind < 0.9:
            chosen = rng.sample(neighbours, min(len(neighbours), rng.randrange(1, 15)))
            perimeter = " ".join(f"com:{c['code']}" for c in chosen)
        elif kind < 0.98:
            perimeter = f"epci:{seat['epci']} -com:{rng.choice(neighbours)['code']}"
        else:
            perimeter = f"dep:{seat['departement']}"
        etp = rng.choice(["0,5", "0,8", "1", "1", "1,5", ""])
        cost = 42105.26 * float((etp or "1").replace(",", "."))
        start = rng.randrange(2022, 2026)
        rows.append({
            "id": f"P{number:05d}", "structure": f"Structure n° {number}", "type_structure": "association",
            "qualite": "facilitateur" if rng.random() < 0.95 else "coordinateur", "etp": etp, "siege": seat["code"],
            "perimetre": perimeter, "perimetre_limitrophe": adjoining, "quota_limitrophe": "",
            "marches_etat": rng.choice(["oui", "non", ""]), "aap": "pnad-2022", "debut": f"01/01/{start}",
            "fin": f"31/12/{start + rng.randrange(0, 3)}", "statut": "en_cours", "suivi": f"DDETS {seat['departement']}",
            "cout_annuel": f"{cost:.2f}".replace(".", ","),
            **{amount: f"{cost * share:.2f}".replace(".", ",") for amount, share in zip(AMOUNTS, (0.5, 0.2, 0.3))}})
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "postes.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    (out / "zones.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": zones}))
    (out / "study.yml").write_text(
        "title: Grand registre\nterritory: { france: entiere }\nlevel: epci\ndate: 2025-07-01\n"
        "target: { etp_per_100k: 1.0 }\nnetwork: postes.csv\nzones: zones.geojson\n")


main()
