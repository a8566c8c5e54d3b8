"""Rendered maps against the pictures that a person has looked at and approved (`script/approve-maps`)."""

import os
import subprocess
import sys
from pathlib import Path

import numpy
import pytest
from PIL import Image

from conftest import BINARY
from france import DATA, REPOSITORY

APPROVED = Path(__file__).parent / "maps"
DPI = 70
MAPS = {
    "deux-sevres": ["deux-sevres-2018"],
    "occitanie-plan": ["occitanie-2025", "--plan"],
    "occitanie-comparaison": ["occitanie-2025", "--level", "departement", "--versus", "2026-01-01"],
    "france": ["france"],
}


def draw(name, file):
    study, *options = MAPS[name]
    path = REPOSITORY / "GeoData" / "studies" / study / "study.yml"
    subprocess.run([BINARY, "map", path, "--out", file, "--dpi", str(DPI), "--quiet", *options], check=True,
                   env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})


def pixels(file):
    return numpy.asarray(Image.open(file).convert("RGB"), dtype=float)


@pytest.mark.parametrize("name", MAPS)
def test_approved(name, tmp_path):
    draw(name, tmp_path / "map.png")
    drawn, approved = pixels(tmp_path / "map.png"), pixels(APPROVED / f"{name}.png")
    assert drawn.shape == approved.shape
    # Another version of the renderer moves the edge of a letter; a surface of another colour, a lost circle or a name
    # elsewhere changes many pixels much.
    far = numpy.abs(drawn - approved).max(axis=2) > 60
    assert far.mean() < 0.002, f"{far.sum()} pixels differ; if the new map is right: script/approve-maps {name}"


def test_a_lost_circle_is_seen(tmp_path):
    """The tolerance is no blindfold: a post of one ETP painted over is told."""
    approved = pixels(APPROVED / "deux-sevres.png")
    spoilt = approved.copy()
    side = round(2 * 2.4 / 25.4 * DPI * 3)
    spoilt[200:200 + side, 200:200 + side] = 255 - spoilt[200:200 + side, 200:200 + side]
    far = numpy.abs(spoilt - approved).max(axis=2) > 60
    assert far.mean() >= 0.002


@pytest.mark.parametrize("name", ["deux-sevres", "occitanie-plan"])
def test_classes_differ_in_black_and_white(name, tmp_path):
    """Each class that the legend shows has a grey of its own in the rendered picture."""
    draw(name, tmp_path / "map.png")
    grey = numpy.asarray(Image.open(tmp_path / "map.png").convert("L"), dtype=float)
    # The legend's boxes stand at 222 mm from the left, 8 mm wide; the first of five starts below the heading.
    column = grey[round(30 / 25.4 * DPI):round(75 / 25.4 * DPI), round(228 / 25.4 * DPI)]
    runs = [column[0]]
    for value in column[1:]:
        if abs(value - runs[-1]) > 2:
            runs.append(value)
    plateaus = [value for value in dict.fromkeys(numpy.round(runs)) if (numpy.abs(column - value) < 2).sum() >= 5]
    coloured = [value for value in plateaus if value < 254]
    assert len(coloured) >= 5
    assert coloured[:5] == sorted(coloured[:5], reverse=True), "from light to dark"
    assert min(first - second for first, second in zip(coloured, coloured[1:5])) > 15


if __name__ == "__main__":
    APPROVED.mkdir(exist_ok=True)
    for chosen in sys.argv[1:] or MAPS:
        draw(chosen, APPROVED / f"{chosen}.png")
        # A palette of 256 colours is a quarter of the size and near enough.
        Image.open(APPROVED / f"{chosen}.png").quantize(256).save(APPROVED / f"{chosen}.png", optimize=True)
        print(f"{APPROVED / chosen}.png: look at it before you commit it")
