"""A server with one study whose posts all have a place, and one of the whole country."""

import json
import os
import pathlib
import re
import subprocess
import urllib.request

import pytest

ROOT = pathlib.Path(__file__).parents[2]
REGISTER = """id;structure;etp;perimetre;debut;fin
A;Thouars;0,5;epci:247900798;2025-01-01;2025-12-31
B;Niort;1;epci:200041317;2025-01-01;2027-12-31
C;Melle;0,5;epci:200069755;2025-01-01;2026-12-31
"""


class Server:
    def __init__(self, folder):
        self.program = subprocess.Popen(
            [os.environ.get("MAILLAGE", ROOT / ".build/release/maillage"), "serve", folder, "--port", "0", "--no-open"],
            stdout=subprocess.PIPE, text=True)
        self.address = self.program.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", self.address), self.address

    def ask(self, path, method="GET", body=None):
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.address + path, method=method, data=data)) as answer:
            return json.loads(answer.read())

    def features(self, study):
        """The landing page of a study."""
        return f"{self.address}ogc/{study}"


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("studies"))
    study = server.ask("api/studies", "POST", {"titre": "Essai", "territoire": "79", "date": "2025-06-01"})["id"]
    server.ask(f"api/studies/{study}/register?nom=postes.csv", "PUT", REGISTER.encode())
    placement = {"date": "2026-01-01", "rules": "pnad-2025", "budget_eur": 60000, "candidates": ["renewals", "seats"],
                 "reach_km": 40, "target": {"etp_per_100k": 1.0}, "cost_eur_per_etp": 40000}
    server.ask(f"api/studies/{study}/plans", "POST", {"placement": placement})
    with urllib.request.urlopen(f"{server.address}api/studies/{study}/plans/1/events") as events:
        assert b"event: fin" in events.read()
    server.ask("api/studies", "POST", {"exemple": "france"})
    yield server
    server.program.terminate()
    assert server.program.wait(timeout=20) == 0
