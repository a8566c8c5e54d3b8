"""`--crs` against pyproj: the same geometries, moved by another library's call."""

import os
import subprocess

import pyogrio
import pytest

from conftest import BINARY
from france import DATA, REPOSITORY

STUDY = REPOSITORY / "GeoData/studies/deux-sevres-2018/study.yml"


def layer(file, name, *options):
    subprocess.run([BINARY, "analyze", STUDY, "--out", file, "--quiet", *options], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
    return pyogrio.read_dataframe(file, layer=name)


@pytest.mark.parametrize("code", [2154, 3857, 4171])
def test_geometries(code, tmp_path):
    moved = layer(tmp_path / "moved.gpkg", "territoires", "--crs", str(code))
    plain = layer(tmp_path / "plain.gpkg", "territoires")
    assert (moved.crs.to_epsg(), plain.crs.to_epsg()) == (code, 4326)
    assert list(moved.code) == list(plain.code)
    there = plain.to_crs(code)
    assert max(one.hausdorff_distance(other) for one, other in zip(moved.geometry, there.geometry)) < 1e-6
