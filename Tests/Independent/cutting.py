"""Measuring and cutting surfaces of longitudes and latitudes, with Shapely and pyproj."""

import numpy as np
import shapely
from pyproj import Geod

GRS80 = Geod(ellps="GRS80")
# Square degrees: a square centimetre, which an overlay of edges on edges may leave of rounding, and which would be a
# place like any other (a quota may go to all that a perimeter adds to another).
DUST = 1e-14



def square_metres(geometries):
    """Areas on GRS80 of surfaces whose edges are straight in longitude and latitude.

    The area between an edge and the equator is the integral of S(latitude) along its longitudes, where S is the area
    of the ellipsoid from the equator up per radian of longitude, known in closed form. Three Gauss points an edge
    leave nothing of a rounding's worth. pyproj's own polygon area joins vertices by geodesics, which are not straight
    in longitude and latitude: it would depend on where the cuts put vertices (test_cutting.py compares the two).
    """
    geometries = np.asarray(geometries, dtype=object)
    e = np.sqrt(GRS80.es)

    def zone(latitude):
        s = np.sin(latitude)
        return GRS80.b**2 / 2 * (s / (1 - GRS80.es * s * s) + np.arctanh(e * s) / e)

    parts, owner = shapely.get_parts(geometries, return_index=True)
    # Exterior rings counter-clockwise, holes clockwise: the signs then take holes away.
    rings, part = shapely.get_rings(shapely.orient_polygons(parts), return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    xy = np.radians(xy)
    edge = ring[1:] == ring[:-1]
    (dx, dy), (_, y) = (xy[1:] - xy[:-1])[edge].T, xy[:-1][edge].T
    along, weight = np.polynomial.legendre.leggauss(3)
    # Measured from each surface's own latitude instead of the equator, digits are not lost to a huge difference.
    origin = zone(np.radians(shapely.bounds(geometries)[:, 1]))[owner[part[ring[:-1][edge]]]]
    mean = sum(w / 2 * (zone(y + (t + 1) / 2 * dy) - origin) for t, w in zip(along, weight))
    return np.bincount(owner[part[ring[:-1][edge]]], weights=-dx * mean, minlength=len(geometries))


def surfaces_only(geometries):
    """What overlays leave besides surfaces (shared edges, single points) carries neither people nor area."""
    def keep(geometry):
        parts = [part for part in shapely.get_parts(geometry) if part.area > 0]
        return shapely.union_all(parts) if len(parts) > 1 else parts[0] if parts else shapely.Polygon()

    return np.array([g if g.geom_type in ("Polygon", "MultiPolygon") else keep(g) for g in geometries], dtype=object)


def circle(longitude, latitude, kilometres):
    """A radius (Coverage.md, « Atoms »): 360 geodesic vertices from north."""
    azimuths, metres = np.arange(360.0), np.full(360, kilometres * 1e3)
    x, y, _ = GRS80.fwd(np.full(360, longitude), np.full(360, latitude), azimuths, metres)
    return shapely.Polygon(np.column_stack([x, y]))


def cut(outlines, polygons):
    """Cuts surfaces by each polygon in turn, by plain intersections and differences.

    Returns the pieces of the surfaces that some polygon meets: the label of each piece's surface, its shape, and for
    each polygon whether the piece is inside.
    """
    shapes, owners, within = outlines.to_numpy(), outlines.index.to_numpy(), {}
    for key, polygon in polygons.items():
        shapely.prepare(polygon)
        hit = shapely.STRtree(shapes).query(polygon, predicate="intersects")
        inner = surfaces_only(shapely.intersection(shapes[hit], polygon))
        outer = surfaces_only(shapely.difference(shapes[hit], polygon))
        kept = np.delete(np.arange(len(shapes)), hit)
        order = np.concatenate([kept, hit, hit])
        shapes = np.concatenate([shapes[kept], inner, outer])
        solid = ~shapely.is_empty(shapes)
        shapes, owners = shapes[solid], owners[order][solid]
        within = {k: mask[order][solid] for k, mask in within.items()}
        within[key] = np.repeat([False, True, False], [len(kept), len(hit), len(hit)])[solid]
    solid = shapely.area(shapes) > DUST
    shapes, owners, within = shapes[solid], owners[solid], {key: mask[solid] for key, mask in within.items()}
    met = np.isin(owners, owners[np.logical_or.reduce(list(within.values()))])
    return owners[met], shapes[met], {key: mask[met] for key, mask in within.items()}
