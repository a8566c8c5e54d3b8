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
    "occitanie": ["occitanie-2025"],
    "hauts-de-france": ["hauts-de-france-2025"],
    "occitanie-plan": ["occitanie-2025", "--plan"],
    "deux-sevres-avant-apres": ["deux-sevres-2018", "--plan", "--before-after"],
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


def differences(drawn, approved):
    """The part of the pixels that differ much: of the whole picture, and of the worst square of 4 mm.

    Another version of the renderer moves the edges of letters and lines a little; a surface of another colour, a lost
    circle or a name elsewhere changes a whole square.
    """
    far = numpy.abs(drawn - approved).max(axis=2) > 30
    side = round(4 / 25.4 * DPI)
    sums = numpy.pad(far.astype(int), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    squares = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return far.mean(), squares.max() / side ** 2


def assert_alike(drawn, approved, name):
    assert drawn.shape == approved.shape
    everywhere, worst = differences(drawn, approved)
    assert everywhere < 0.002 and worst < 0.4, (
        f"{everywhere:.2%} of the pixels differ, {worst:.0%} in one place; if the new map is right: "
        f"script/approve-maps {name}")


@pytest.mark.parametrize("name", MAPS)
def test_approved(name, tmp_path):
    draw(name, tmp_path / "map.png")
    assert_alike(pixels(tmp_path / "map.png"), pixels(APPROVED / f"{name}.png"), name)


def test_the_tolerance_is_no_blindfold():
    """A post of one ETP more is seen, wherever it stands, and so is a surface in the next colour of the scale."""
    approved = pixels(APPROVED / "deux-sevres.png")
    radius, edge, casing = (length / 25.4 * DPI for length in (2.4, 0.2, 0.5))
    rows, columns = numpy.ogrid[:approved.shape[0], :approved.shape[1]]
    for y, x in [(200.3, 255.6), (420.1, 300.9), (379.5, 261.2)]:
        spoilt = approved.copy()
        distance = ((rows - y) ** 2 + (columns - x) ** 2) ** 0.5
        # A light disc with a dark edge, white around it.
        spoilt[distance < radius] = 0.7 * spoilt[distance < radius] + 0.3 * 26
        spoilt[abs(distance - radius) < casing] = 255
        spoilt[abs(distance - radius) < edge] = 26
        with pytest.raises(AssertionError):
            assert_alike(spoilt, approved, "deux-sevres")
    spoilt = approved.copy()
    spoilt[(numpy.abs(approved - [255, 255, 204]).max(axis=2) < 8)] = [161, 218, 180]
    with pytest.raises(AssertionError):
        assert_alike(spoilt, approved, "deux-sevres")


@pytest.mark.parametrize("name, count", [("occitanie", 4), ("hauts-de-france", 5)])
def test_classes_differ_in_black_and_white(name, count, tmp_path):
    """Each class that the legend shows has a grey of its own in the rendered picture."""
    draw(name, tmp_path / "map.png")
    grey = numpy.asarray(Image.open(tmp_path / "map.png").convert("L"), dtype=float)
    # The legend's boxes stand at 227 mm from the left, 8 mm wide; the first starts below the heading.
    column = grey[round(30 / 25.4 * DPI):round(75 / 25.4 * DPI), round(229 / 25.4 * DPI)]
    runs = [[column[0]]]
    for value in column[1:]:
        if abs(value - runs[-1][-1]) <= 2:
            runs[-1].append(value)
        else:
            runs.append([value])
    # Boxes are eleven pixels high, words and borders less than five.
    coloured = [run[0] for run in runs if len(run) >= 5 and run[0] < 254]
    assert len(coloured) >= count
    assert coloured[:count] == sorted(coloured[:count], reverse=True), "from light to dark"
    assert min(first - second for first, second in zip(coloured, coloured[1:count])) > 15


if __name__ == "__main__":
    APPROVED.mkdir(exist_ok=True)
    for chosen in sys.argv[1:] or MAPS:
        draw(chosen, APPROVED / f"{chosen}.png")
        # The same pixels in fewer bytes.
        Image.open(APPROVED / f"{chosen}.png").convert("RGB").save(APPROVED / f"{chosen}.png", optimize=True)
        print(f"{APPROVED / chosen}.png: look at it before you commit it")
