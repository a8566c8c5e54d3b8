"""Clients that leave, and clients that take their time."""

import json
import pathlib
import re
import socket
import subprocess
import time
import urllib.parse
import urllib.request

import pytest

from conftest import ROOT

PLACEMENT = {"date": "2026-01-01", "target": {"etp_per_100k": 1.0}, "budget_eur": 4_500_000, "cost_eur_per_etp": 50_000,
             "candidates": ["seats"], "reach_km": 40}


@pytest.fixture
def program(tmp_path):
    """A server of its own, whose work can be told from others'."""
    program = subprocess.Popen(
        [ROOT / ".build/release/maillage", "serve", tmp_path, "--port", "0", "--no-open"],
        stdout=subprocess.PIPE, text=True)
    program.address = program.stdout.readline().strip()
    yield program
    program.terminate()
    assert program.wait(timeout=20) == 0


def ask(program, path, method="GET", **body):
    """What it answers, as JSON."""
    request = urllib.request.Request(program.address + path, json.dumps(body).encode() if body else None,
                                     {"Content-Type": "application/json"}, method=method)
    return json.load(urllib.request.urlopen(request, timeout=60))


def connect(program):
    place = urllib.parse.urlsplit(program.address)
    return socket.create_connection((place.hostname, place.port), timeout=60)


def worked(program):
    """Seconds of processor that it has taken so far."""
    fields = pathlib.Path(f"/proc/{program.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def test_work_ends_when_the_page_leaves(program):
    """A report that places posts all over the country takes long: nobody waits for it any more."""
    made = ask(program, "api/studies", "POST", exemple="france")["id"]
    ask(program, f"api/studies/{made}", "PUT", niveau="epci", placement=PLACEMENT)
    path = f"/api/studies/{made}/report.html"
    host = re.sub("^http://|/$", "", program.address)

    def asked():
        client = connect(program)
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        return client

    before = worked(program)
    with asked() as client:
        assert client.recv(12) == b"HTTP/1.1 200"
        whole = worked(program) - before
    assert whole > 3
    before = worked(program)
    client = asked()
    time.sleep(0.5)
    client.close()
    # Until it does nothing any more: what is read of the study and what the solver is at are ended first.
    done = before
    while worked(program) > done + 0.1:
        done = worked(program)
        time.sleep(1)
    assert done - before < 0.75 * whole


def test_a_request_that_never_ends_is_left(program):
    with connect(program) as client:
        client.sendall(b"POST /api/studies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{")
        start = time.monotonic()
        while client.recv(4096):
            pass
        assert 25 < time.monotonic() - start < 50
    # And nobody else waits for it.
    assert ask(program, "api/version")["outil"]
