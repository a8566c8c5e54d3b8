"""The report as a page of its own: opened from a file, with nobody to ask."""

import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import ROOT

STUDY = ROOT / "GeoData/studies/occitanie-2025/study.yml"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "rapport.html"
    subprocess.run([ROOT / ".build/release/maillage", "report", STUDY, "--out", file, "--quiet"], check=True)
    return file.as_uri()


@pytest.fixture
def opened(browser, report):
    faults = []
    contexts = []

    def open_at(width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(
            (report, "data:")) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(report)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert faults == []


def table(page, section="territoires"):
    return page.locator(f"section[aria-labelledby={section}] table").last


def numbers(rows, column):
    cells = [row.split("\t")[column] for row in rows]
    return [float(cell.replace("\u202f", "").replace(",", ".").replace("%", "").replace("\u00a0", "")) for cell in cells]


def rows(page):
    return table(page).locator("tbody tr:not(.subtotal):not(.total):visible").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent).join('\\t'))")


@pytest.mark.parametrize("width", [1280, 390])
def test_accessible_and_within_the_screen(opened, width):
    page = opened(width)
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing sticks out but tables in their boxes"


def test_contents_lead_to_every_section(opened):
    page = opened()
    links = page.locator("nav a")
    assert links.count() == page.locator("main > section").count() >= 8
    for index in range(links.count()):
        target = links.nth(index).get_attribute("href")
        assert page.locator(f"h2{target}").inner_text() == links.nth(index).inner_text()


def test_rows_are_sorted_and_put_back(opened):
    page = opened()
    before = rows(page)
    population = table(page).locator("thead button", has_text="Population")
    population.click()
    assert numbers(rows(page), 2) == sorted(numbers(before, 2), reverse=True)
    assert table(page).locator(".subtotal:visible").count() == 0, "a sum over rows that stand elsewhere says nothing"
    assert table(page).locator("tbody tr").last.inner_text().lstrip().startswith("Total")
    population.press("Enter")
    assert numbers(rows(page), 2) == sorted(numbers(before, 2))
    assert table(page).locator("th[aria-sort=ascending]").count() == 1
    population.press("Enter")
    assert rows(page) == before and table(page).locator(".subtotal").count() == 13


def test_rows_are_searched(opened):
    page = opened()
    field = page.locator("section[aria-labelledby=territoires] input[type=search]").last
    field.fill("beziers")
    assert [row.split("\t")[1] for row in rows(page)] == ["CA de Béziers-Méditerranée"]
    assert page.locator("section[aria-labelledby=territoires] output").last.inner_text().replace("\u00a0", " ") == "lignes trouvées : 1"
    field.fill("")
    assert len(rows(page)) == 163


def test_map_and_table_point_at_each_other(opened):
    page = opened()
    code = rows(page)[0].split("\t")[0]
    place = page.locator(f".map path[data-code='{code}']").first
    assert place.locator("title").inner_html().startswith("C")
    place.dispatch_event("pointerover")
    told = page.locator(".tip").first.inner_text()
    assert "hab." in told and "ETP pour 100" in told
    assert table(page).locator(f"tr.pointed[data-code='{code}']").count() == 1
    place.dispatch_event("click")
    assert table(page).locator(f"tr[data-code='{code}']").is_visible()
    table(page).locator("tr[data-code]").nth(5).hover()
    assert page.locator(".map path.pointed").count() >= 1
    codes = table(page).locator("tr[data-code]").evaluate_all("all => all.map(row => row.dataset.code)")
    drawn = page.locator(".map path[data-code]").evaluate_all("all => all.map(path => path.dataset.code)")
    assert set(codes) == set(drawn)
    assert page.locator(".map").count() == 2


def test_each_map_tells_its_own_situation(opened):
    """Without the plan on the first, with it on the second."""
    page = opened()
    state, plan = page.locator("figure:has(.map)").all()
    differing = 0
    for code in [row.split("\t")[0] for row in rows(page)][::20]:
        told = [figure.locator(f"path[data-code='{code}'] title").first.text_content() for figure in (state, plan)]
        plan.locator(f"path[data-code='{code}']").first.dispatch_event("pointerover")
        shown = [figure.locator(".tip").text_content() for figure in (state, plan)]
        assert shown == told
        differing += told[0] != told[1]
    assert differing > 0


def test_maps_fit_the_page_that_they_are_printed_on(opened):
    page = opened()
    page.emulate_media(media="print")
    for figure in page.locator("section.picture").all():
        most = 258 if "upright" in figure.get_attribute("class") else 178
        height = figure.locator(".map svg, img").first.bounding_box()["height"] / 96 * 25.4
        assert 60 < height <= most + 0.5


def test_read_without_script(opened):
    page = opened(java_script_enabled=False)
    assert page.locator("section[aria-labelledby=territoires] table").last.locator("tr").count() > 163
    assert page.locator(".tools").count() == 0
