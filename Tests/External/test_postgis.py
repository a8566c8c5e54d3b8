"""A real server: what is written is read back; what fails leaves the tables as they were."""

import glob
import os
import pwd
import shutil
import subprocess

import geopandas
import pytest

from conftest import study
from same_numbers import assert_same

LAYERS = ["territoires", "zones-blanches", "perimetres"]


def as_postgres(*command):
    """PostgreSQL refuses to run as root."""
    if os.getuid() == 0:
        command = ("runuser", "-u", "postgres", "--", *command)
    return subprocess.run(command, capture_output=True, text=True, cwd="/")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server of our own on a socket in a folder, gone afterwards: psql's arguments, and a destination for GDAL."""
    programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    folder = tmp_path_factory.mktemp("postgresql")
    # Its user comes through to it.
    for parent in [folder, *folder.parents][:3]:
        parent.chmod(0o755)
    if os.getuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    made = as_postgres(f"{programs}/initdb", "-D", data, "-U", "maillage", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    assert made.returncode == 0, made.stderr
    started = as_postgres(f"{programs}/pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o",
                          f"-k {folder} -c listen_addresses= -c fsync=off", "start")
    assert started.returncode == 0, (folder / "log").read_text()

    def sql(statement, database="insertion"):
        process = subprocess.run([f"{programs}/psql", "-h", folder, "-U", "maillage", "-d", database, "-At", "-v",
                                  "ON_ERROR_STOP=1", "-c", statement], capture_output=True, text=True)
        assert process.returncode == 0, process.stderr
        return process.stdout.strip()

    try:
        sql("CREATE DATABASE insertion", "postgres")
        sql("CREATE EXTENSION postgis")
        yield sql, f"PG:host={folder} user=maillage dbname=insertion password=secret"
    finally:
        as_postgres(f"{programs}/pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def test_written_and_read_back(server, maillage, outputs, properties, tmp_path):
    sql, destination = server
    for name in ["deux-sevres-2018", "occitanie-2025"]:  # the second replaces the first
        process = maillage("analyze", study(name), "--out", destination)
        assert "secret" not in process.stderr and "territoires" in process.stderr
        for layer in LAYERS:
            table = layer.replace("-", "_")
            copy = tmp_path / f"{name}-{table}.gpkg"
            subprocess.run(["ogr2ogr", copy, destination, table], check=True)
            expected = geopandas.read_file(outputs(name) / "maillage.gpkg", layer=layer)
            frame = geopandas.read_file(copy)
            assert_same(frame.drop(columns="geometry").to_dict("records"), properties(outputs(name), layer), layer)
            assert frame.crs.to_epsg() == 4326
            assert frame.geometry.geom_equals(expected.geometry).all()
    assert sql("SELECT count(*) FROM territoires WHERE NOT ST_IsValid(geom)") == "0"
    assert sql("SELECT data_type FROM information_schema.columns WHERE table_name = 'perimetres' AND column_name = 'fin'"
               ) == "date"
    assert sql("SELECT data_type FROM information_schema.columns WHERE table_name = 'territoires' AND column_name = "
               "'fragile'") == "boolean"
    assert int(sql("SELECT count(*) FROM lisez_moi")) > 10


def test_a_failure_leaves_the_old_tables(server, maillage):
    sql, destination = server
    maillage("analyze", study("deux-sevres-2018"), "--out", destination, "--quiet")
    before = sql("SELECT md5(string_agg(t::text, '' ORDER BY fid)) FROM territoires t")
    # The last table belongs to somebody else: the first ones are already replaced when the writing gets to it.
    sql("ALTER TABLE lisez_moi RENAME TO old; CREATE ROLE other LOGIN; CREATE TABLE lisez_moi (a int);"
        "GRANT ALL ON SCHEMA public TO other; ALTER TABLE territoires OWNER TO other;"
        "ALTER TABLE zones_blanches OWNER TO other; ALTER TABLE perimetres OWNER TO other; ALTER TABLE postes OWNER TO other;"
        "GRANT SELECT ON geometry_columns, spatial_ref_sys TO other")
    process = maillage("analyze", study("occitanie-2025"), "--out", destination.replace("user=maillage", "user=other"),
                       check=False)
    assert process.returncode == 73, process.stderr
    assert "secret" not in process.stderr and "lisez_moi" in process.stderr
    assert sql("SELECT md5(string_agg(t::text, '' ORDER BY fid)) FROM territoires t") == before


def test_no_server(maillage, tmp_path):
    process = maillage("analyze", study("deux-sevres-2018"), "--out", f"PG:host={tmp_path} dbname=x password=secret",
                       check=False)
    assert process.returncode == 73
    assert "secret" not in process.stderr and "PG:host=" in process.stderr
    assert process.stdout == ""
