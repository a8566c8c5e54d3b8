"""What the notebooks share: calling the tool, French numbers, and maps with the legend of the tool's own."""
import os
import pathlib
import subprocess

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Patch

ROOT = pathlib.Path("..")
BINARY = pathlib.Path(os.environ.get("MAILLAGE", ROOT / ".build/release/maillage"))
STUDIES = ROOT / "GeoData/studies"
OUT = ROOT / "out/notebooks"

# The legend of Sources/Cartography/Symbology.swift.
CLASSES = [("aucun ETP", "#ffffcc"), ("moins de 0,5", "#a1dab4"), ("de 0,5 à moins de 1", "#41b6c4"),
           ("de 1 à moins de 2", "#2c7fb8"), ("2 et plus", "#253494")]
BREAKS = [0.5, 1, 2]
# Of one class to four beside that of no ETP, as the tool has them.
PALETTES = {1: ["#41b6c4"], 2: ["#7fcdbb", "#2c7fb8"], 3: ["#a1dab4", "#41b6c4", "#225ea8"],
            4: [colour for _, colour in CLASSES[1:]]}
MISSING = ("donnée absente", "#d9d9d9")
HATCH = "#7a0019"
POST = "#1a1a1a"
PROPOSED = "#d95f02"

plt.rcParams.update({"figure.dpi": 90, "savefig.dpi": 90, "font.size": 10, "hatch.linewidth": 0.7,
                     "axes.spines.top": False, "axes.spines.right": False})


def maillage(*arguments):
    """Run the tool; what it prints, or an error with what it says."""
    command = [os.fspath(argument) for argument in arguments]
    run = subprocess.run([BINARY, *command, "--quiet"], capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"maillage {command[0]} : code {run.returncode}\n{run.stderr}")
    return run.stdout


def number(value, digits=0):
    """1234.5 as « 1 234,50 » with narrow no-break spaces."""
    return f"{value:,.{digits}f}".replace(",", "\u202f").replace(".", ",")


def count(value, one, several):
    """« 1 poste », « 2 postes »; French counts below two as one."""
    return f"{number(value)} {one if value < 2 else several}"


def rate_classes(breaks=BREAKS):
    """Labels and colours of the classes between breaks, that of no ETP first."""
    def bound(value):
        return f"{value:g}".replace(".", ",")

    labels = [f"moins de {bound(breaks[0])}",
              *(f"de {bound(low)} à moins de {bound(high)}" for low, high in zip(breaks, breaks[1:])),
              f"{bound(breaks[-1])} et plus"]
    return [CLASSES[0], *zip(labels, PALETTES[len(labels)])]


def rate_colours(territories, breaks=BREAKS):
    """Each territory's colour: the class of its rate, or grey where it is not known."""
    rate = territories.etp_100k.astype(float)
    place = np.where(rate > 0, 1 + np.digitize(rate, breaks), 0)
    colours = np.array([colour for _, colour in rate_classes(breaks)])[np.where(rate.isna(), 0, place)]
    return np.where(rate.isna(), MISSING[1], colours)


def rate_legend(territories, white="zone blanche", breaks=BREAKS):
    """One patch a class that occurs, and the hatch."""
    used = set(rate_colours(territories, breaks))
    return [Patch(facecolor=colour, edgecolor="#969696", linewidth=0.5, label=label)
            for label, colour in [*rate_classes(breaks), MISSING] if colour in used] + [
        Patch(facecolor="white", edgecolor=HATCH, hatch="////", linewidth=0.5, label=white)]


def hatch(axes, zones, width=0.8):
    zones.plot(ax=axes, facecolor="none", edgecolor=HATCH, hatch="////", linewidth=width)


def finish(axes, title, sources, kilometres):
    """Title, scale, north and sources; the axes are in metres."""
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.set_title(title, loc="left", fontsize=12)
    west, east = axes.get_xlim()
    south, north = axes.get_ylim()
    right, bottom = east, south - 0.02 * (north - south)
    axes.plot([right - kilometres * 1000, right], [bottom, bottom], color="black", linewidth=2, clip_on=False)
    axes.annotate(f"{kilometres} km", (right - kilometres * 500, bottom), xytext=(0, 4),
                  textcoords="offset points", ha="center", fontsize=8)
    axes.annotate("N", (east, north), xytext=(east, north - 0.08 * (north - south)), ha="center", va="center",
                  fontsize=10, arrowprops={"arrowstyle": "->", "color": "black"})
    axes.text(0, -0.04, sources, transform=axes.transAxes, fontsize=8, color="#555555", va="top")
