"""The calendar of what is due, as a calendar library reads it: the days and the words of the table."""

import csv
import datetime
import subprocess

import icalendar
import pytest

from conftest import BINARY, STUDIES, study


@pytest.mark.parametrize("name", [*STUDIES, "hauts-de-france-2025"])
def test_the_calendar_is_the_table(name, tmp_path):
    for end in ("ics", "csv"):
        done = subprocess.run(
            [BINARY, "calendar", study(name), "--out", tmp_path / f"a.{end}", "--quiet"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    with open(tmp_path / "a.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["date"]]
    raw = (tmp_path / "a.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors and str(calendar["version"]) == "2.0" and calendar["prodid"]
    events = calendar.walk("VEVENT")
    assert not any(event.errors for event in events)
    told = []
    for event in events:
        day = event.decoded("dtstart")
        assert type(day) is datetime.date
        assert event.decoded("dtstamp").tzinfo is not None
        told.append((day.isoformat(), str(event["summary"]), str(event["categories"].to_ical(), "utf-8")))
    expected = []
    for row in rows:
        post = ", ".join(part for part in (row["poste"], row["structure"]) if part)
        expected.append((row["date"], row["quoi"] + (f"\u00a0: {post}" if post else ""), row["echeance"]))
    assert told == expected and told
    assert len({str(event["uid"]) for event in events}) == len(events)
    for event, row in zip(events, rows):
        assert row["source"] in str(event["description"])
