"""Manners: progress and colours on a terminal only, and nothing half written when a signal ends a run."""

import os
import pty
import signal
import subprocess
import tempfile
import time

import pytest

from conftest import BINARY, DATA, REPOSITORY

STUDIES = REPOSITORY / "GeoData" / "studies"
COUNTRY = [STUDIES / "france" / "study.yml", "--level", "commune"]
DEUX_SEVRES = STUDIES / "deux-sevres-2018" / "study.yml"
# What erases the line of progress.
ERASE = "\r\x1b[2K"


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    return {**kept, "TERM": "xterm-256color", "MAILLAGE_DATA": os.fspath(DATA), **more}


def start(*arguments, **options):
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment(), **options}
    return subprocess.Popen([BINARY, *arguments], **options)


def on_terminal(stream, *arguments, **more):
    """What a run writes to `stream`, a terminal; then what it writes to the other one, a file."""
    ours, theirs = pty.openpty()
    with tempfile.TemporaryFile() as file:
        other = {"stdout": "stderr", "stderr": "stdout"}[stream]
        run = start(*arguments, **{stream: theirs, other: file}, env=environment(**more))
        os.close(theirs)
        seen = b""
        while True:
            try:
                seen += os.read(ours, 65536)
            except OSError:  # Linux says so when the last writer is gone.
                break
        os.close(ours)
        assert run.wait() == 0
        file.seek(0)
        return seen.decode(), file.read().decode()


def test_progress_on_a_terminal(tmp_path):
    seen, _ = on_terminal("stderr", "analyze", *COUNTRY, "--out", tmp_path / "out")
    assert "Écriture des résultats" in seen
    assert seen.endswith((ERASE, "\n"))
    stays = [piece for piece in seen.split(ERASE) if piece.endswith("\n")]
    assert len(stays) == 1 and stays[0].startswith("Fichiers écrits")
    seen, _ = on_terminal("stderr", "analyze", *COUNTRY, "--out", tmp_path / "out", "--lang", "en")
    assert "Writing results" in seen


@pytest.mark.parametrize("command, file, step", [
    ("map", "carte.svg", "Dessin de la carte"), ("report", "rapport.html", "Écriture des résultats")])
def test_every_command_shows_its_progress(tmp_path, command, file, step):
    seen, _ = on_terminal("stderr", command, *COUNTRY, "--out", tmp_path / file)
    assert step in seen and "Fichier écrit" in seen
    assert on_terminal("stderr", command, *COUNTRY, "--out", tmp_path / file, "--quiet")[0] == ""


@pytest.mark.parametrize("options, more", [(["--quiet"], {}), ([], {"TERM": "dumb"})])
def test_no_progress_unless_wanted(tmp_path, options, more):
    seen, _ = on_terminal("stderr", "analyze", *COUNTRY, "--out", tmp_path / "out", *options, **more)
    assert "Écriture" not in seen and "\x1b" not in seen
    assert not options or seen == ""


def test_nothing_but_notices_in_a_pipe(tmp_path):
    output, errors = start("analyze", *COUNTRY, "--out", tmp_path / "out").communicate()
    assert errors.decode().startswith("Fichiers écrits") and errors.count(b"\n") == 1
    assert b"\x1b" not in output + errors


@pytest.fixture
def competing(tmp_path):
    """Occitanie's call with everything competing: a search of some seconds, and without end to a fine gap."""
    for name in ("study.yml", "postes.csv"):
        text = (STUDIES / "occitanie-2025" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("  reach_km:", "  priority: none\n  reach_km:"), encoding="utf-8")
    return tmp_path / "study.yml"


def test_search_shows_its_progress_on_a_terminal_only(competing):
    study = competing
    seen, output = on_terminal("stderr", "place", study)
    assert "Distance (habitants × km)" in seen and seen.endswith(ERASE)
    assert "\x1b" not in output
    assert start("place", study).communicate()[1] == b""


def test_short_work_shows_nothing():
    assert on_terminal("stderr", "analyze", DEUX_SEVRES)[0] == ""


def test_white_zones_stand_out_on_a_terminal():
    seen, _ = on_terminal("stdout", "analyze", DEUX_SEVRES)
    assert seen.count("\x1b[1m■") == 2 and "\x1b[0m" in seen
    plain = start("analyze", DEUX_SEVRES).communicate()[0].decode()
    assert seen.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\r\n", "\n") == plain


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_unless_wanted(more):
    assert "\x1b" not in on_terminal("stdout", "analyze", DEUX_SEVRES, **more)[0]


def test_an_empty_no_color_is_none():
    assert "\x1b[1m" in on_terminal("stdout", "analyze", DEUX_SEVRES, NO_COLOR="")[0]


def test_each_stream_is_judged_by_itself():
    seen, errors = on_terminal("stdout", "check", DEUX_SEVRES)
    assert "\x1b[33mavertissement\x1b[0m" in seen
    ours, theirs = pty.openpty()
    run = start("analyze", "absent.yml", stderr=theirs)
    os.close(theirs)
    run.wait()
    assert os.read(ours, 1000).startswith(b"\x1b[31merreur\x1b[0m")
    os.close(ours)


def interrupted(number, out):
    """A run that a signal meets while it writes."""
    run = start("analyze", *COUNTRY, "--out", out)
    deadline = time.monotonic() + 60
    while not list(out.glob(".maillage-*/territoires.geojson")):
        assert run.poll() is None and time.monotonic() < deadline
        time.sleep(0.005)
    run.send_signal(number)
    _, errors = run.communicate(timeout=60)
    return run.returncode, errors


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_writes_leave_old_files_whole(tmp_path, number):
    out = tmp_path / "out"
    out.mkdir()
    old = {name: f"kept {name}" for name in ("territoires.geojson", "zones-blanches.geojson", "synthese.json")}
    for name, text in old.items():
        (out / name).write_text(text)
    assert interrupted(number, out) == (-number, b"")
    assert {path.name: path.read_text() for path in out.iterdir()} == old


def test_interrupted_writes_leave_no_folder_that_was_not_there(tmp_path):
    assert interrupted(signal.SIGTERM, tmp_path / "new" / "out")[0] == -signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_ignored_signals_stay_ignored(tmp_path):
    run = start("analyze", *COUNTRY, "--out", tmp_path / "out",
                preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    time.sleep(0.3)
    run.send_signal(signal.SIGHUP)
    run.communicate()
    assert run.returncode == 0


def test_first_interrupt_of_a_search_keeps_its_plan(competing):
    # Such a gap takes far longer than the test waits.
    run = start("place", competing, "--gap", "0.000001")
    time.sleep(5)
    assert run.poll() is None
    run.send_signal(signal.SIGINT)
    output, _ = run.communicate(timeout=60)
    assert run.returncode == 0 and "non prouvé" in output.decode()


def test_a_reader_that_leaves_ends_the_program_quietly():
    run = start("analyze", *COUNTRY)
    run.stdout.readline()
    run.stdout.close()
    errors = run.stderr.read()
    assert (run.wait(), errors) == (-signal.SIGPIPE, b"")
