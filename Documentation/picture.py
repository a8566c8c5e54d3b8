#!/usr/bin/env python3
"""Draw the layers of an analysis as the README shows them.

    script/python Documentation/picture.py out/deux-sevres-2018 Documentation/deux-sevres-2018.png
"""
import json, pathlib, sys

import geopandas
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.patches import Patch

folder, picture = pathlib.Path(sys.argv[1]), sys.argv[2]
summary = json.loads((folder / "synthese.json").read_text())
# Lambert-93: a degree of longitude is shorter than one of latitude, and the eye expects it.
territories = geopandas.read_file(folder / "territoires.geojson").to_crs(2154)
white = geopandas.read_file(folder / "zones-blanches.geojson").to_crs(2154)

PREFIXES = ("Communauté d'agglomération du ", "Communauté d'agglomération ", "Communauté de communes de ",
            "Communauté de communes du ", "Communauté de communes ")


def short(name):
    for prefix in PREFIXES:
        if name.startswith(prefix):
            return name[len(prefix):]
    return name


figure, axes = plt.subplots(figsize=(8, 9), dpi=110)
territories.plot(ax=axes, color="#9ecae1", edgecolor="white", linewidth=1.5)
white.plot(ax=axes, facecolor="#fff7ec", edgecolor="#b30000", hatch="////", linewidth=1.2)
for row in territories.itertuples():
    point = row.geometry.representative_point()
    people = f"{row.population:,.0f}".replace(",", "\u202f")
    axes.annotate(f"{short(row.nom)}\n{people} hab.", (point.x, point.y), ha="center", va="center", fontsize=8,
                  bbox={"boxstyle": "round,pad=0.25", "facecolor": "white", "edgecolor": "none", "alpha": 0.85})
axes.legend(handles=[Patch(facecolor="#9ecae1", label="couverte (ETP non communiqués)"),
                     Patch(facecolor="#fff7ec", edgecolor="#b30000", hatch="////", label="zone blanche")],
            loc="lower left", frameon=False)
axes.set_axis_off()
day = "/".join(reversed(summary["date"].split("-")))
axes.set_title(f"{summary['titre']} : zones couvertes et zones blanches au {day}", fontsize=12)
figure.text(0.5, 0.03, summary["sources"], ha="center", fontsize=8, color="#555555")
figure.savefig(picture, bbox_inches="tight")
