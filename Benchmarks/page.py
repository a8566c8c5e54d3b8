"""How fast the page is in a browser: medians of several runs, against the goals.

    script/bench-page [--runs N] [--seconds S]
"""

import argparse
import http.client
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.request

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[1]
FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


def serve(folder):
    start = time.perf_counter()
    program = subprocess.Popen(
        [ROOT / ".build/release/maillage", "serve", folder, "--port", "0", "--no-open"], stdout=subprocess.PIPE, text=True)
    address = program.stdout.readline().strip()
    urllib.request.urlopen(address + "api/version").read()
    return program, address, time.perf_counter() - start


def ask(address, path, method="GET", body=None):
    request = urllib.request.Request(address + path, method=method, data=body and json.dumps(body).encode())
    return urllib.request.urlopen(request).read()


def resident(program):
    for line in open(f"/proc/{program.pid}/status"):
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024


def first_view(browser, address, study):
    """From a cold cache to the drawn map, then to the one that moves: seconds; and bytes over the wire."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    start = time.perf_counter()
    page.goto(f"{address}#/etude/{study}/couverture")
    until(page, "performance.getEntriesByName('painted').length > 0")
    seconds = time.perf_counter() - start
    until(page, "performance.getEntriesByName('movable').length > 0")
    movable = time.perf_counter() - start
    page.wait_for_timeout(500)
    context.close()
    return seconds, movable, sum(received)


def until(page, expression):
    while not page.evaluate(expression):
        page.wait_for_timeout(5)


SLIDE = """async (index) => {
  const slider = document.querySelector("input[type=range]");
  performance.clearMarks("painted");
  const start = performance.now();
  slider.value = String(index);
  slider.dispatchEvent(new Event("input"));
  while (!performance.getEntriesByName("painted").length) await new Promise(requestAnimationFrame);
  return performance.getEntriesByName("painted")[0].startTime - start;
}"""


def slides(browser, address, study, runs):
    """From the slider's move to the repaint, in milliseconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}#/etude/{study}/temps")
    until(page, "performance.getEntriesByName('painted').length > 0")
    page.wait_for_timeout(3000)
    last = page.evaluate("Number(document.querySelector('input[type=range]').max)")
    times = [page.evaluate(SLIDE, 1 + run % max(last, 1) if run % 2 == 0 else 0) for run in range(2 * runs)]
    page.close()
    return times


EDIT = """async ([line, value]) => {
  const cell = document.querySelector(`[data-line="${line}"][data-column="etp"]`);
  const start = performance.now();
  cell.value = value;
  cell.dispatchEvent(new Event("change"));
  const status = document.getElementById("status");
  status.textContent = "";
  while (!status.textContent) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""


def edits(browser, address, study, runs):
    """From a cell's change to the table painted anew, in milliseconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}#/etude/{study}/reseau")
    page.wait_for_selector("table.register")
    page.wait_for_timeout(500)
    times = [page.evaluate(EDIT, [3, str(0.5 + run / 10)]) for run in range(runs)]
    page.close()
    return times


# What the page asks for (Web/modules/session.js).
PARTS = "tables=territoires,postes&columns=code,nom,statut,population,population_blanche,etp,etp_100k,deficit_etp,fragile,id,etat"


def situations(address, study, days, parts=""):
    """One answer of a day that nobody has asked for, over a connection that stands as a browser's does, in milliseconds."""
    connection = http.client.HTTPConnection(address.split("/")[2])
    times = []
    for day in days:
        start = time.perf_counter()
        connection.request("GET", f"/api/studies/{study}/situation?level=epci&date={day}&{parts}")
        connection.getresponse().read()
        times.append(1000 * (time.perf_counter() - start))
    return times


def load(program, address, study, seconds):
    """Two hundred questions a second by eight askers: how many were answered, and the memory before and after."""
    done = []
    before = resident(program)
    end = time.perf_counter() + seconds

    def asker(number):
        count = 0
        while time.perf_counter() < end:
            start = time.perf_counter()
            ask(address, f"api/studies/{study}/situation?level=epci&date=2025-{1 + count % 12:02}-{1 + number:02}&{PARTS}")
            count += 1
            time.sleep(max(0, 8 / 200 - (time.perf_counter() - start)))
        done.append(count)

    threads = [threading.Thread(target=asker, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / seconds, before, resident(program)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=20, help="of the load")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        starts = []
        for _ in range(options.runs):
            program, address, seconds = serve(os.path.join(folder, "a"))
            starts.append(seconds)
            program.terminate()
            program.wait()
        program, address, _ = serve(os.path.join(folder, "b"))
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)

        def study(name, **settings):
            made = json.loads(ask(address, "api/studies", "POST", {"exemple": name}))["id"]
            if settings:
                ask(address, f"api/studies/{made}", "PUT", settings)
            return made

        region, country = study("hauts-de-france-2025"), study("france")
        communes = study("france", niveau="commune")

        def row(what, value, goal, unit):
            print(f"| {what} | {value:,.3g} {unit} | {goal} |", flush=True)

        print("| measured | median | goal |\n|---|---|---|")
        row("`serve` to the first answer", statistics.median(starts), "≤ 0.5", "s")
        views = [first_view(browser, address, region) for _ in range(options.runs)]
        row("first view of a région, cold", statistics.median(view[0] for view in views), "≤ 1.5", "s")
        row("the same, a map that moves", statistics.median(view[1] for view in views), "", "s")
        row("over the wire", statistics.median(view[2] for view in views) / 1e6, "≤ 1", "MB")
        row("slider to repaint, région", statistics.median(slides(browser, address, region, options.runs)), "≤ 50", "ms")
        row("slider to repaint, France by EPCI", statistics.median(slides(browser, address, country, options.runs)), "≤ 50", "ms")
        row("slider to repaint, France by commune", statistics.median(slides(browser, address, communes, options.runs)), "≤ 150", "ms")
        row("edit of a cell to repaint", statistics.median(edits(browser, address, region, options.runs)), "≤ 100", "ms")
        ask(address, f"api/studies/{country}/situation?level=epci")
        days = [f"2025-{month:02}-{day:02}" for month in (3, 4, 5, 6) for day in range(1, 6)]
        asked = situations(address, country, days, PARTS)
        row("`situation` of France by EPCI, what the page asks", statistics.median(asked), "≤ 10", "ms")
        row("the same, every table and column", statistics.median(situations(address, country, days)), "", "ms")
        rate, before, after = load(program, address, country, options.seconds)
        row("answers a second, held", rate, "200", "")
        row("memory before and after", after - before, "flat", f"MB more than {before:,.0f}")
        browser.close()
        program.terminate()
        program.wait()


if __name__ == "__main__":
    main()
