"""A run that is killed leaves each file as it was, or whole and new."""

import subprocess
import time

import pytest

from conftest import BINARY, study


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.4, 0.6, 0.8, 1.2])
def test_a_killed_run_leaves_whole_files(maillage, tmp_path, seconds):
    def arguments(name, out):
        return ["analyze", study(name), "--out", out, "--format", "geojson,csv,fgb,shp", "--quiet"]

    def files(folder):
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    out = tmp_path / "out"
    maillage(*arguments("deux-sevres-2018", out))
    maillage(*arguments("france", tmp_path / "new"))
    old, new = files(out), files(tmp_path / "new")
    run = subprocess.Popen([BINARY, *arguments("france", out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    run.kill()
    run.wait()
    left = files(out)
    assert set(left) == set(old)
    for name, data in left.items():
        assert data in (old[name], new[name]), name
