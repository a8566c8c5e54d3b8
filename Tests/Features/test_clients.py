"""What GIS clients make of the layers: GDAL of Debian and of a wheel, QGIS without a screen."""

import json
import os
import subprocess
import sys

import pyogrio
import pyproj
import pytest
import shapely
import shapely.geometry

COLLECTIONS = ["territoires", "zones-blanches", "perimetres", "postes", "plan"]


def ogrinfo(*arguments):
    return subprocess.run(["ogrinfo", "-ro", *arguments], capture_output=True, text=True, check=True).stdout


def test_debian_gdal(server):
    told = ogrinfo(f"OAPIF:{server.features('essai')}")
    assert all(f": {name} (" in told for name in COLLECTIONS), told
    for name, count in [("territoires", 8), ("postes", 3), ("perimetres", 3)]:
        assert f"Feature Count: {count}" in ogrinfo("-so", f"OAPIF:{server.features('essai')}", name)


def test_the_same_as_the_file(server, tmp_path):
    """Every figure of every territory, page by page, as in the layer that is taken away."""
    own = server.ask("api/studies/essai/layers/territoires.geojson")
    wanted = {feature["properties"]["code"]: feature for feature in own["features"]}
    frame = pyogrio.read_dataframe(f"OAPIF:{server.features('essai')}", layer="territoires", PAGE_SIZE=3)
    assert len(frame) == len(wanted) == 8
    for row in frame.to_dict("records"):
        feature = wanted[row["code"]]
        for name, value in feature["properties"].items():
            # A column without any value is not told by a page.
            found = row.get(name)
            if isinstance(value, float):
                assert found == pytest.approx(value, rel=1e-12), name
            elif value is not None:
                assert found == value, name
        shape = shapely.geometry.shape(feature["geometry"])
        assert row["geometry"].symmetric_difference(shape).area < 1e-9


def test_systems(server):
    """Lambert-93 of the server against pyproj's."""
    there = pyproj.Transformer.from_crs("OGC:CRS84", "EPSG:2154", always_xy=True)
    items = "ogc/essai/collections/postes/items"
    plain = server.ask(items)["features"]
    for code, transform in [(2154, there.transform), (3857, pyproj.Transformer.from_crs(4326, 3857, always_xy=True).transform),
                            (4326, lambda x, y: (y, x))]:
        moved = server.ask(f"{items}?crs=http://www.opengis.net/def/crs/EPSG/0/{code}")["features"]
        for one, other in zip(plain, moved):
            expected = transform(*one["geometry"]["coordinates"])
            assert other["geometry"]["coordinates"] == pytest.approx(expected, abs=0.02 if code != 4326 else 1e-7)


def test_filters_against_shapely(server):
    """Boxes and shapes that the server and Shapely find the same territories in."""
    whole = server.ask("ogc/essai/collections/territoires/items?level=commune")["features"]
    shapes = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in whole}
    assert len(shapes) == 252
    for west, south, east, north in [(-0.5, 46.2, -0.4, 46.3), (-0.21, 46.9, 0.1, 47), (3, 3, 4, 4)]:
        box = shapely.box(west, south, east, north)
        expected = {code for code, shape in shapes.items() if shape.intersects(box)}
        found = server.ask(f"ogc/essai/collections/territoires/items?level=commune&bbox={west},{south},{east},{north}")
        assert {feature["id"] for feature in found["features"]} == expected
        for relation, holds in [("WITHIN", lambda shape: shape.within(box)), ("INTERSECTS", lambda shape: shape.intersects(box)),
                                ("DISJOINT", lambda shape: shape.disjoint(box)), ("TOUCHES", lambda shape: shape.touches(box))]:
            ring = ",".join(f"{x}%20{y}" for x, y in box.exterior.coords)
            condition = f"S_{relation}(geometry,POLYGON(({ring})))"
            found = server.ask(f"ogc/essai/collections/territoires/items?level=commune&filter={condition}")
            assert {feature["id"] for feature in found["features"]} == {
                code for code, shape in shapes.items() if holds(shape)}, relation


def test_communes_of_the_country(server):
    """All of them, each once, by the links alone."""
    address, codes = "ogc/france/collections/territoires/items?level=commune&limit=10000", []
    while address:
        page = server.ask(address)
        codes += [feature["id"] for feature in page["features"]]
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        address = following[0].removeprefix(server.address) if following else None
    assert len(codes) == len(set(codes)) == page["numberMatched"] == 34_875


QGIS = """
import json, sys
from qgis.core import QgsApplication, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(f"url='{sys.argv[1]}' typename='territoires' pageSize='3'", "t", "OAPIF")
found = {"valid": layer.isValid(), "count": layer.featureCount(), "fields": [field.name() for field in layer.fields()],
         "codes": sorted(feature["code"] for feature in layer.getFeatures()), "crs": layer.crs().authid(),
         "extent": [layer.extent().xMinimum(), layer.extent().yMinimum()]}
print(json.dumps(found))
"""


def test_qgis(server):
    """Debian's QGIS adds the layer by its address, and pages through it."""
    run = subprocess.run(["/usr/bin/python3", "-c", QGIS, server.features("essai")], capture_output=True, text=True,
                         env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": "/tmp"}, timeout=120)
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout.splitlines()[-1])
    assert found["valid"] and found["crs"] in ("OGC:CRS84", "EPSG:4326")
    assert len(found["codes"]) == 8 and "247900798" in found["codes"] and "statut" in found["fields"]


def test_the_standard(server):
    """OGC's abstract tests of the core, by ogctests in its own environment. Its tests of filters send `filter-lang` as a
    Python dictionary, so that no server passes them; ours are above."""
    check("ogctests", server, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--pyargs", "ogctests.features.core")


def test_the_interface_as_described(server):
    """Schemathesis asks what our OpenAPI describes in every way it can think of."""
    check("schemathesis", server, "-m", "schemathesis.cli", "run", f"{server.features('essai')}/api", "--phases",
          "examples,coverage,fuzzing", "--max-examples", "12", "--seed", "1", "--checks",
          "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance")


def check(tool, server, *arguments):
    run = subprocess.run([".build-" + tool + "/bin/python", *arguments], capture_output=True, text=True, timeout=600,
                         env=os.environ | {"INSTANCE_URL": server.features("essai")})
    print(run.stdout[-4000:], file=sys.stderr)
    assert run.returncode == 0, run.stdout[-4000:]
