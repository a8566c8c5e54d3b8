"""`contours.arcs`, read here from its description alone, against the communes that GDAL reads from `communes.zip`."""

import csv
import struct

import pytest
import shapely
from shapely.geometry import LineString

from france import DATA

FRANCE = DATA / "france"
STEP = 2.0 ** -20


def fnv1a(data):
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def numbers(data):
    """Seven bits a byte, the rest to follow."""
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield value
            value = shift = 0


def block(data):
    """The arcs of a block: faces on the left and right, vertices."""
    stream = numbers(data)

    def difference():
        number = next(stream)
        return -(number >> 1) - 1 if number & 1 else number >> 1

    x = y = 0
    for _ in range(next(stream)):
        left, right, count = next(stream), next(stream), next(stream)
        vertices = []
        for _ in range(count):
            x, y = x + difference(), y + difference()
            vertices.append((x * STEP, y * STEP))
        yield left - 1, right - 1, vertices
    assert next(stream, None) is None


def table(name):
    with open(FRANCE / f"{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.mark.parametrize("code", ["2A", "75", "90", "974"])
def test_arcs_are_the_outlines(code):
    import geopandas

    data = (FRANCE / "contours.arcs").read_bytes()
    mark, communes_count, count, checksum = struct.unpack_from("<8sIII", data)
    communes, departements = table("communes"), [row["code"] for row in table("departements")]
    assert (mark, communes_count) == (b"maillag1", len(communes))
    assert fnv1a(data[20:20 + 20 * count]) == checksum
    members = {dep: [row["code"] for row in communes if row["departement"] == dep] for dep in departements}
    lines = {}
    for entry in range(count):
        first, second, start, size, checksum = struct.unpack_from("<IIIII", data, 20 + 20 * entry)
        pair = departements[first], departements[second]
        if code not in pair:
            continue
        content = data[start:start + size]
        assert fnv1a(content) == checksum
        faces = members[pair[0]] + (members[pair[1]] if first != second else [])
        for left, right, vertices in block(content):
            assert left >= 0 or right >= 0
            for face, direction in (left, 1), (right, -1):
                if face >= 0:
                    lines.setdefault(faces[face], []).append(vertices[::direction])
    layer = geopandas.read_file(f"/vsizip/{FRANCE / 'communes.zip'}/{code}.fgb")
    assert set(layer.code) == set(lines) & set(members[code])
    for name, outline in zip(layer.code, layer.geometry):
        # With the face on their left, the lines enclose its area, holes taken away.
        area = sum((x1 - lines[name][0][0][0]) * (y2 - y1) - (x2 - x1) * (y1 - lines[name][0][0][1])
                   for line in lines[name] for (x1, y1), (x2, y2) in zip(line, line[1:])) / 2
        assert area == pytest.approx(outline.area, rel=1e-9)
        assert shapely.union_all([LineString(line) for line in lines[name]]).equals(outline.boundary)
