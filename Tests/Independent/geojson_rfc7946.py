"""What RFC 7946 (and RFC 8259 below it) asks of a file of surfaces, checked without any of the tool's code.

    python geojson_rfc7946.py FILE.geojson ...     prints every problem; exit code 1 when there is one

geojson-pydantic reads the structure; the rest is in the numbers' text and in the rings, which readers let pass.
"""

import json
import sys
from decimal import Decimal
from itertools import chain
from pathlib import Path

import shapely
from geojson_pydantic import FeatureCollection
from pydantic import ValidationError

DECIMALS = 7  # what Formats.md promises; section 11.2 of the RFC advises against more than is needed
# Section 7.1: members that would make an object pass for another type.
FOREIGN = {"FeatureCollection": {"coordinates", "geometries", "geometry", "properties"},
           "Feature": {"coordinates", "geometries", "features"}}


def problems(text):
    """Every problem of a collection of polygons and multipolygons, given as bytes."""
    try:
        data = parse(text)
    except ValueError as error:  # bad UTF-8 as well as bad JSON
        return [str(error)]
    try:
        FeatureCollection.model_validate(data)
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
    found = list(object_problems(data, "collection"))
    for number, feature in enumerate(data["features"]):
        name = f"feature {number}"
        found += object_problems(feature, name)
        if geometry := feature["geometry"]:
            found += object_problems(geometry, f"{name} geometry", bbox=False)
            found += surface_problems(geometry, name)
    return found


def parse(text):
    """JSON with numbers as exact decimals, so that their digits can be counted."""
    if text.startswith(b"\xef\xbb\xbf"):
        raise ValueError("RFC 8259, 8.1: a byte order mark")

    def no_twins(pairs):
        if len({name for name, _ in pairs}) < len(pairs):
            raise ValueError(f"RFC 8259, 4: a name twice in an object: {[name for name, _ in pairs]}")
        return dict(pairs)

    def no_constant(name):
        raise ValueError(f"RFC 8259, 6: {name} is no number")

    return json.loads(text.decode("utf-8"), parse_float=Decimal, object_pairs_hook=no_twins, parse_constant=no_constant)


def object_problems(thing, name, bbox=True):
    if "crs" in thing:
        yield f"{name}: section 4: a crs member"
    for member in FOREIGN.get(thing["type"], set()) & thing.keys():
        yield f"{name}: section 7.1: a {thing['type']} has no {member}"
    if thing["type"] == "Feature" and not thing.keys() >= {"geometry", "properties"}:
        yield f"{name}: section 3.2: geometry and properties are both required"
    corners = list(positions(thing))
    if "bbox" in thing:
        x, y = [float(c[0]) for c in corners], [float(c[1]) for c in corners]
        span = [min(x), min(y), max(x), max(y)] if corners else None
        if [*map(float, thing["bbox"])] != span:
            yield f"{name}: section 5: bbox {[*map(float, thing['bbox'])]}, coordinates span {span}"
    elif bbox and thing["type"] == "FeatureCollection" and corners:
        yield f"{name}: no bbox"


def positions(thing):
    """All positions below a collection, a feature or a geometry."""
    if thing["type"] == "FeatureCollection":
        return chain.from_iterable(map(positions, thing["features"]))
    if thing["type"] == "Feature":
        return positions(thing["geometry"]) if thing["geometry"] else ()
    return chain.from_iterable(chain.from_iterable(polygons(thing)))


def polygons(geometry):
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def surface_problems(geometry, name):
    if geometry["type"] not in ("Polygon", "MultiPolygon"):
        yield f"{name}: a {geometry['type']} instead of a surface"
        return
    for position in positions(geometry):
        if len(position) != 2:
            yield f"{name}: section 3.1.1: {len(position)} numbers in a position"
        elif not (-180 <= position[0] <= 180 and -90 <= position[1] <= 90):
            yield f"{name}: section 4: {position} is no longitude and latitude"
        for value in position:
            if isinstance(value, Decimal) and -value.as_tuple().exponent > DECIMALS:
                yield f"{name}: more than {DECIMALS} decimals: {value}"
    if not polygons(geometry):
        yield f"{name}: an empty geometry instead of null"
    for number, rings in enumerate(polygons(geometry)):
        for order, ring in enumerate(rings):
            label = f"{name} polygon {number} ring {order}"
            if len(ring) < 4 or ring[0] != ring[-1]:
                yield f"{label}: section 3.1.6: {len(ring)} positions, closed: {ring[0] == ring[-1]}"
            elif shapely.is_ccw(shapely.LinearRing(ring)) != (order == 0):
                yield f"{label}: section 3.1.6: against the right-hand rule"
        holes = [shapely.Polygon(ring) for ring in rings[1:] if len(ring) >= 4]
        for a, b in shapely.STRtree(holes).query(holes, predicate="intersects").T if holes else ():
            if a < b and shapely.intersection(holes[a], holes[b]).area > 0:
                yield f"{name} polygon {number}: holes {a + 1} and {b + 1} overlap"
    shape = shapely.from_geojson(json.dumps(geometry, default=float))
    if not shape.is_valid:
        yield f"{name}: {shapely.is_valid_reason(shape)}"


if __name__ == "__main__":
    failed = False
    for path in sys.argv[1:]:
        for problem in problems(Path(path).read_bytes()):
            failed = True
            print(f"{path}: {problem}")
    sys.exit(failed)
