"""The reference's own measures, held against pyproj; then the embedded areas against the reference."""

import numpy as np
import pytest
import shapely

from cutting import GRS80, circle, square_metres

DEPARTEMENTS = ["79", "31", "2A", "974", "973"]


def by_pyproj(geometry, step):
    """pyproj joins vertices by geodesics: edges in steps this short (degrees) leave it no room."""
    fine = shapely.orient_polygons(shapely.segmentize(geometry, step))
    return abs(GRS80.geometry_area_perimeter(fine)[0])


def test_areas_are_those_of_pyproj_on_short_edges(france):
    outlines = france.outlines("2A").to_numpy()[:20]
    holed = shapely.Polygon([(0, 45), (1, 45.2), (1, 46), (0, 46)], [[(0.2, 45.3), (0.2, 45.5), (0.4, 45.4)]])
    for geometry in [*outlines, holed, circle(55.5, -21.1, 25)]:
        assert square_metres([geometry])[0] == pytest.approx(by_pyproj(geometry, 1e-4), rel=1e-8)


@pytest.mark.parametrize("departement", DEPARTEMENTS)
def test_published_areas_of_communes(france, departement):
    outlines = france.outlines(departement)
    measured, published = square_metres(outlines), france.communes.surface_m2[outlines.index].to_numpy()
    worst = np.abs(published / measured - 1).argmax()
    assert published[worst] == pytest.approx(measured[worst], rel=1e-6), outlines.index[worst]
