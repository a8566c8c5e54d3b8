"""The layers that the tool writes, read by the rules of RFC 7946; and the validator itself, on files gone wrong."""

import json

import pytest
import shapely

from cutting import GRS80, square_metres
from geojson_rfc7946 import problems

LAYERS = ["territoires", "zones-blanches", "perimetres"]
# Seeds of random_study.py: polygons cut communes of Deux-Sèvres (0), Ariège and Haute-Garonne (1), Corsica (2),
# La Réunion (3), Finistère (4) and so on, at every level.
STUDIES = ["deux-sevres-2018", *range(24)]


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("study", STUDIES, ids=str)
def test_layer(analysed, study, layer):
    text = (analysed(study)[1] / f"{layer}.geojson").read_bytes()
    # Decimals last: there may be thousands, and the others must be seen.
    found = sorted(problems(text), key=lambda problem: "decimals" in problem)
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("study", STUDIES, ids=str)
def test_territories_do_not_overlap(analysed, study):
    """Neighbours share edges; what seven decimals may make them share besides is a strip of a centimetre."""
    features = json.loads((analysed(study)[1] / "territoires.geojson").read_bytes())["features"]
    shapes = [shapely.from_geojson(json.dumps(feature["geometry"])) for feature in features]
    names = [feature["properties"]["code"] for feature in features]
    overlaps = []
    for a, b in shapely.STRtree(shapes).query(shapes, predicate="intersects").T:
        if a < b:
            shared = shapely.intersection(shapes[a], shapes[b]).area
            if shared > 1e-7 * min(shapes[a].length, shapes[b].length):
                overlaps.append(f"{names[a]} and {names[b]} share {shared} square degrees")
    assert not overlaps, "\n".join(overlaps)


@pytest.mark.parametrize("study", STUDIES, ids=str)
def test_no_slivers(analysed, study):
    """No part and no hole is thinner than two centimetres: such is the rounding of cuts and of print, not a place."""
    slivers = []
    for layer in LAYERS:
        for feature in json.loads((analysed(study)[1] / f"{layer}.geojson").read_bytes())["features"]:
            name = feature["properties"].get("code") or feature["properties"]["id"]
            for part, hole, ring in rings(feature["geometry"]):
                area, = square_metres([shapely.Polygon(ring)])
                metres = GRS80.geometry_length(shapely.LineString(ring))
                if 2 * area < 0.02 * metres:
                    slivers.append(f"{layer} {name}: part {part}, hole {hole}: {area:.3f} m² at {ring[0]}")
    assert not slivers, "\n".join(slivers)


@pytest.mark.parametrize("study", STUDIES, ids=str)
def test_white_pieces_under_a_hectare_are_left_out(analysed, study):
    small = []
    for feature in json.loads((analysed(study)[1] / "zones-blanches.geojson").read_bytes())["features"]:
        outer = [shapely.Polygon(ring) for _, hole, ring in rings(feature["geometry"]) if hole == 0]
        for number, area in enumerate(square_metres(outer)):
            # The last square metres are the rounding of print.
            if area < 9_990:
                small.append(f"{feature['properties']['code']} part {number}: {area:.1f} m²")
    assert not small, "\n".join(small)


def rings(geometry):
    """Part, hole (0 for the outer ring) and positions of each ring; nothing for a zone too small to be drawn."""
    if geometry is None:
        return []
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [(part, hole, ring) for part, polygon in enumerate(parts) for hole, ring in enumerate(polygon)]


def test_every_layer_has_something_to_check(analysed):
    def features(study, layer):
        return json.loads((analysed(study)[1] / f"{layer}.geojson").read_bytes())["features"]

    for layer in LAYERS:
        assert features("deux-sevres-2018", layer)
        assert any(features(seed, layer) for seed in (3, 11, 19))  # La Réunion


# The validator.

SQUARE = [[0, 45], [1, 45], [1, 46], [0, 46], [0, 45]]
HOLE = [[0.2, 45.2], [0.2, 45.6], [0.6, 45.6], [0.6, 45.2], [0.2, 45.2]]
SECOND = [[0.4, 45.4], [0.4, 45.8], [0.8, 45.8], [0.8, 45.4], [0.4, 45.4]]
FAR = [[x + 5, y] for x, y in HOLE]


def collection(*rings, **members):
    geometry = {"type": "Polygon", "coordinates": rings}
    feature = {"type": "Feature", "properties": {"nom": "Évreux"}, "geometry": geometry}
    return {"type": "FeatureCollection", "bbox": [0, 45, 1, 46], "features": [feature], **members}


def encode(data):
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


def test_the_validator_accepts_a_good_file():
    assert problems(encode(collection(SQUARE, HOLE))) == []


@pytest.mark.parametrize("text, told", {
    "a crs": (encode(collection(SQUARE, crs={"type": "name"})), "section 4"),
    "a collection with properties": (encode(collection(SQUARE, properties={})), "section 7.1"),
    "a box too wide": (encode(collection(SQUARE, bbox=[0, 45, 2, 46])), "section 5"),
    "clockwise outside": (encode(collection(SQUARE[::-1])), "right-hand"),
    "counter-clockwise hole": (encode(collection(SQUARE, HOLE[::-1])), "right-hand"),
    "holes that overlap": (encode(collection(SQUARE, HOLE, SECOND)), "overlap"),
    "a hole outside": (encode(collection(SQUARE, FAR, bbox=[0, 45, 5.6, 46])), "outside shell"),
    "an open ring": (encode(collection(SQUARE[:-1])), "ring"),
    "a bow tie": (encode(collection([[0, 45], [1, 46], [1, 45], [0, 46], [0, 45]])), "Self-intersection"),
    "no longitude": (encode(collection([[x + 180, y] for x, y in SQUARE], bbox=[180, 45, 181, 46])), "no longitude"),
    "eight decimals": (encode(collection(SQUARE)).replace(b"[1, 46]", b"[1.00000000, 46]"), "decimals"),
    "no bbox": (encode({k: v for k, v in collection(SQUARE).items() if k != "bbox"}), "no bbox"),
    "Latin-1": (json.dumps(collection(SQUARE), ensure_ascii=False).encode("latin-1"), "utf-8"),
    "a byte order mark": (b"\xef\xbb\xbf" + encode(collection(SQUARE)), "byte order mark"),
    "a name twice": (encode(collection(SQUARE)).replace(b'"nom"', b'"nom": 1, "nom"'), "twice"),
    "no properties": (encode(collection(SQUARE)).replace(b'"properties"', b'"attributs"'), "properties"),
}.values())
def test_the_validator_tells(text, told):
    found = problems(text)
    assert found and told.lower() in " ".join(found).lower(), found
