"""What every map must hold, whatever its territory: each région and each overseas département, and the studies."""

import csv
import os
import re
import subprocess
import xml.etree.ElementTree as ET

import pytest
import shapely
from PIL import ImageFont

from conftest import BINARY
from france import DATA, REPOSITORY

SVG = "{http://www.w3.org/2000/svg}"
FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
STUDIES = {name: ["map", REPOSITORY / f"GeoData/studies/{name}/study.yml", *options] for name, options in {
    "deux-sevres-2018": [], "occitanie-2025": [], "hauts-de-france-2025": [], "france": []}.items()} | {
    f"{name} --plan": ["map", REPOSITORY / f"GeoData/studies/{name}/study.yml", "--plan"]
    for name in ("deux-sevres-2018", "occitanie-2025", "hauts-de-france-2025")} | {
    f"{name} --before-after": ["map", REPOSITORY / f"GeoData/studies/{name}/study.yml", "--plan", "--before-after"]
    for name in ("deux-sevres-2018", "hauts-de-france-2025")}
with open(DATA / "france" / "regions.csv", encoding="utf-8", newline="") as table:
    REGIONS = [row["code"] for row in csv.DictReader(table, delimiter=";")]


def drawn(tmp_path, arguments):
    file = tmp_path / "map.svg"
    subprocess.run([BINARY, *arguments, "--out", file, "--quiet"], check=True,
                   env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
    return ET.parse(file).getroot()


def region_study(tmp_path, code):
    """Half of the EPCI of a région covered, by posts that differ."""
    with open(DATA / "france" / "communes.csv", encoding="utf-8", newline="") as file:
        communes = list(csv.DictReader(file, delimiter=";"))
    with open(DATA / "france" / "departements.csv", encoding="utf-8", newline="") as file:
        inside = {row["code"] for row in csv.DictReader(file, delimiter=";") if row["region"] == code}
    units = sorted({row["epci"] for row in communes if row["departement"] in inside and row["epci"]})
    rows = ["id;structure;etp;perimetre"]
    rows += [f"P{index};S{index};{1 + index % 3};epci:{unit}" for index, unit in enumerate(units) if index % 2 == 0]
    (tmp_path / "postes.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "study.yml").write_text(
        f'title: Région {code}\nterritory:\n  regions: ["{code}"]\nlevel: epci\ndate: 2025-07-01\n'
        "target: { etp_per_100k: 1.0 }\nnetwork: postes.csv\n", encoding="utf-8")
    return tmp_path / "study.yml"


def texts(root):
    """Each text that shows: its words, its scale, its element."""
    def walk(element, scale):
        grown = re.search(r"scale\(([\d.]+)\)", element.get("transform", ""))
        scale *= float(grown[1]) if grown else 1
        if element.tag == SVG + "text" and element.get("aria-hidden") != "true":
            yield element.text, scale, element
        for child in element:
            yield from walk(child, scale)

    return list(walk(root, 1.0))


def check(root):
    names = []
    for words, scale, element in texts(root):
        size = float(element.get("font-size")) * scale
        assert size >= 7 * 25.4 / 72 - 1e-3, f"{words}: {size:.2f} mm"
        assert not re.match(r"[-–]", words), f"a line that begins with a dash: {words}"
        # Names of territories are the only words that stand in the middle of their place, at a scale of their own.
        if element.get("text-anchor") == "middle" and scale == 1:
            width = ImageFont.truetype(FONT, 100).getlength(words) / 100 * size
            x, y = float(element.get("x")), float(element.get("y"))
            names.append((words, x - width / 2, y - 0.7 * size, x + width / 2, y))
    for index, (one, left, top, right, bottom) in enumerate(names):
        for other, left2, top2, right2, bottom2 in names[index + 1:]:
            apart = right <= left2 + 0.05 or right2 <= left + 0.05 or bottom <= top2 + 0.05 or bottom2 <= top + 0.05
            assert apart, f"« {one} » over « {other} »"
    # Squares of the legend are rectangles with a fill; what they show is somewhere on the map.
    painted = {element.get("fill") for element in root.iter(SVG + "path")}
    legend = [element.get("fill") for element in root.iter(SVG + "rect")
              if abs(float(element.get("width")) - 8) < 1e-6 and element.get("fill") != "none"]
    assert legend
    assert set(legend) - painted - {"#ffffff"} == set()


@pytest.mark.parametrize("name", STUDIES)
def test_studies(name, tmp_path):
    check(drawn(tmp_path, STUDIES[name]))


@pytest.mark.parametrize("code", REGIONS)
def test_regions(code, tmp_path):
    check(drawn(tmp_path, ["map", region_study(tmp_path, code)]))


def test_pages_follow_the_territory(tmp_path):
    tall, wide = (drawn(tmp_path, STUDIES[name]).get("viewBox") for name in ("deux-sevres-2018", "occitanie-2025"))
    assert (tall, wide) == ("0 0 210 297", "0 0 297 210")


def test_three_tints_around(tmp_path):
    """Sea, foreign land and French land outside the study."""
    root = drawn(tmp_path, STUDIES["hauts-de-france-2025"])
    fills = {element.get("fill") for element in root.iter() if element.get("fill")}
    assert {"#c9dae6", "#e2dfd8", "#f6f4f0"} <= fills
    assert "Ardennes" in [words for words, _, _ in texts(root)]


def surfaces(root):
    """The territories of a report's map: what is said of each, and its surface on the page."""
    found = []
    for path in root.iter(SVG + "path"):
        if not path.get("data-code"):
            continue
        rings = []
        for part in path.get("d").split("M")[1:]:
            start, steps = part.rstrip("z").split("l")
            x, y = map(float, re.findall(r"-?[\d.]+", start))
            numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", steps)]
            ring = [(x, y)]
            for dx, dy in zip(numbers[::2], numbers[1::2]):
                x, y = x + dx, y + dy
                ring.append((x, y))
            if len(ring) > 3:
                rings.append(shapely.Polygon(ring))
        surface = shapely.Polygon()
        for ring in rings:  # even-odd
            surface = surface.symmetric_difference(ring.buffer(0))
        found.append((path.find(SVG + "title").text, surface))
    return found


def short(told):
    """A territory as maps name it: without the kind of EPCI."""
    name = re.split(r"\u00a0:", told)[0].removesuffix(" *").replace("\u2019", "'")
    return re.sub(r"^(CA|CC|CU) (du |de la |de l'|des |de |d')?", "", name)


@pytest.mark.parametrize("name", ["deux-sevres-2018", "occitanie-2025", "hauts-de-france-2025", *REGIONS])
def test_names_stand_where_they_belong(name, tmp_path):
    """The name of a territory lies on it, or beside it where a symbol or a limit stands in the way."""
    file = tmp_path / "report.html"
    study = region_study(tmp_path, name) if name in REGIONS else REPOSITORY / f"GeoData/studies/{name}/study.yml"
    subprocess.run([BINARY, "report", study, "--no-plan", "--out", file, "--quiet"],
                   check=True, env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
    root = ET.fromstring(re.search("<svg .*?</svg>", file.read_text(encoding="utf-8"), re.S).group(0))
    territories = [(short(told).casefold(), surface) for told, surface in surfaces(root)]
    labels = {}
    for words, scale, element in texts(root):
        if element.get("text-anchor") == "middle" and element.get("fill") == "#1a1a1a" and not element.get("font-style"):
            if float(element.get("font-size")) == 2.5 and scale == 1:
                labels.setdefault(element.get("x"), []).append((float(element.get("y")), words))
    checked, inside = 0, 0
    for x, lines in labels.items():
        for y, words in lines:
            own = [surface for told, surface in territories if words.rstrip("-").casefold() in told]
            if not own:
                continue  # the number of ETP under a symbol of the legend
            half = ImageFont.truetype(FONT, 100).getlength(words) / 100 * 2.5 / 2
            block = shapely.box(float(x) - half, y - 1.75, float(x) + half, y)
            away = min(surface.distance(block) for surface in own)
            # Beside the symbol of a post, whose own place is the territory: of 3 ETP in the régions below.
            assert away < 8, f"« {words} » stands {away:.1f} mm away from what it names"
            checked += 1
            inside += any(surface.contains(block.centroid) for surface in own)
    assert checked >= 2
    # Half of the territories of a région made for this check have a symbol where the name would stand.
    assert name in REGIONS or inside / checked > 0.75, (checked, inside)
