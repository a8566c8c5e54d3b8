"""Whether values that another program read are those of a GeoJSON feature."""

import datetime
import math
import re


def plain(value):
    """A value of pandas, of a text or of a spreadsheet as GeoJSON would have it."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)) or str(value) in ("NaT", "<NA>"):
        return None
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    if isinstance(value, str) and re.fullmatch(r"\d\d/\d\d/\d{4}", value):
        month, day, year = value.split("/")
        return f"{year}-{month}-{day}"
    return value


def number(text):
    """A number in either notation, a share as LibreOffice exports it (`40.4%`); the text itself when it is none."""
    if isinstance(text, str) and text.endswith("%"):
        share = number(text[:-1])
        return share / 100 if isinstance(share, float) else text
    try:
        return float(text.replace(",", ".")) if isinstance(text, str) else float(text)
    except ValueError:
        return text


def same(read, expected, relative=1e-14):
    read, expected = plain(read), plain(expected)
    if expected is None or read is None:
        return read is None and expected is None
    if isinstance(expected, bool):
        return str(read).lower() in (("true", "1", "1.0", "vrai") if expected else ("false", "0", "0.0", "faux"))
    if isinstance(expected, (int, float)):
        value = number(read)
        return isinstance(value, float) and math.isclose(value, expected, rel_tol=relative, abs_tol=1e-12)
    return str(read) == expected


def assert_same(rows, expected, where, relative=1e-14):
    """Rows (mappings from fields to values) against the properties of features, field by field."""
    assert len(rows) == len(expected), where
    for index, (row, feature) in enumerate(zip(rows, expected)):
        for field, value in feature.items():
            assert same(row[field], value, relative), f"{where}, row {index}, {field}: {row[field]!r}, not {value!r}"
