"""Where the tool and its data are, and how to run it.

MAILLAGE       the binary (default: .build/release/maillage of this repository)
MAILLAGE_DATA  the data, for the tool and the reference alike (default: GeoData of this repository)
"""

import os
import subprocess
from pathlib import Path

import pytest

from france import DATA, REPOSITORY, France

BINARY = Path(os.environ.get("MAILLAGE", REPOSITORY / ".build" / "release" / "maillage"))


@pytest.fixture(scope="session")
def france():
    return France()


@pytest.fixture(scope="session")
def maillage():
    """Analyses a study and returns the folder of its outputs."""
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is missing: build it with `swift build -c release`, or name another in MAILLAGE.", 69)

    def analyze(study, out):
        run = subprocess.run([BINARY, "analyze", study, "--out", out, "--quiet"], capture_output=True, text=True,
                             env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
        assert run.returncode == 0, f"exit code {run.returncode}\n{run.stderr}"
        return out

    return analyze
