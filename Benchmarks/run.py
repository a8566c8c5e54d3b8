#!/usr/bin/env python3
"""Time Maillage against the GeoPandas script on the synthetic national study, whole processes, in turn.

    script/bench [--runs N]

Prints medians, the ratio of each pair, peak memory and how far the totals are apart.
"""
import argparse, json, os, pathlib, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/maillage"


def run(command):
    """Wall seconds and peak megabytes of one process, from the operating system's accounts."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return seconds, usage.ru_maxrss / 1024


def summary(label, runs):
    seconds = [run[0] for run in runs]
    print(f"{label:<28} median {statistics.median(seconds):7.3f} s   min {min(seconds):7.3f}   max {max(seconds):7.3f}"
          f"   peak {max(run[1] for run in runs):5.0f} MB")


def national(folder, count):
    """The national study with both programs in turn: pairs of (seconds, megabytes), ours first. Files stay in `folder`."""
    subprocess.run([sys.executable, ROOT / "Benchmarks/make_national_study.py", folder / "study"], check=True)
    communes = folder / "communes.fgb"
    # In a process of its own: a child's peak memory counts its parent's, so this one stays small.
    subprocess.run([sys.executable, ROOT / "Benchmarks/communes_file.py", communes], check=True)
    ours = [BINARY, "analyze", folder / "study/study.yml", "--out", folder / "ours", "--format", "geojson", "--quiet"]
    peer = [sys.executable, ROOT / "Benchmarks/geopandas_baseline.py", communes, folder / "study", folder / "peer"]
    run(ours), run(peer)
    return [(run(ours), run(peer)) for _ in range(count)]


def output(command):
    """What a process prints as JSON."""
    return json.loads(subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE).stdout)


def outlines(communes, count):
    """Outlines in memory from the lines of communes, beside GEOS's coverage union; one core, the best of five."""
    binary = ROOT / ".build/release/OutlineBenchmark"
    ours = output([binary])
    peer = output([sys.executable, ROOT / "Benchmarks/coverage_union.py", communes])
    print(f"Outlines from communes, in memory, one core; beside the coverage union of GEOS {peer['geos']}")
    for key, label in {"epci": "all EPCI", "country": "the whole country"}.items():
        print(f"{label:<28} {ours[key]:7.3f} s   GEOS {peer[key]:7.3f} s   GEOS / maillage {peer[key] / ours[key]:5.1f}")
    print(f"{'lines read from disk':<28} {ours['load']:7.3f} s")
    for scale in ("departement", "region", "country"):
        print(f"{'EPCI simplified: ' + scale:<28} {ours['epci_' + scale]:7.3f} s")
    pairs = [[output([binary, "--countries", copies]) for copies in (1, 10)] for _ in range(count)]
    for clock, label in {"clock": "by the clock", "own": "of its own code"}.items():
        one, ten = (statistics.median(pair[i][clock] for pair in pairs) for i in (0, 1))
        print(f"{'lines found and EPCI drawn':<28} {one:7.3f} s   ten countries, 350,000 communes {ten:7.3f} s   "
              f"ratio {ten / one:.1f}   {label}, each in a process of its own")


def others(folder, count):
    departement = ROOT / "GeoData/studies/deux-sevres-2018/study.yml"
    print("One département, from start to layers on disk")
    summary("deux-sevres-2018", [run([BINARY, "analyze", departement, "--out", folder / "79", "--format", "geojson"]) for _ in range(count)])
    subprocess.run([sys.executable, ROOT / "Benchmarks/make_large_register.py", folder / "large"], check=True)
    large = folder / "large/study.yml"
    print("A register of 20,000 posts over the whole country")
    for label, command in {
        "check": ["check", large], "analyze": ["analyze", large],
        "analyze --out": ["analyze", large, "--out", folder / "large-out"],
    }.items():
        summary(label, [run([BINARY, *command]) for _ in range(count)])
    print("The country's 34,875 communes read, all outlines decoded, files checked")
    summary("data info --outlines", [run([BINARY, "data", "info", "--outlines"]) for _ in range(count)])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--national", metavar="FOLDER", type=pathlib.Path,
                           help="the national study only; its files stay in FOLDER, and its times in FOLDER/runs.json")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.national or pathlib.Path(temporary)
        pairs = national(folder, options.runs)
        print(f"National study, 600 posts of which 40 % free polygons, {options.runs} runs of each in turn")
        summary("maillage", [pair[0] for pair in pairs])
        summary("GeoPandas", [pair[1] for pair in pairs])
        ratios = [peer[0] / ours[0] for ours, peer in pairs]
        print(f"GeoPandas / maillage: median {statistics.median(ratios):.1f}, min {min(ratios):.1f}, max {max(ratios):.1f}")
        totals = [json.loads((folder / name / "synthese.json").read_text()) for name in ("ours", "peer")]
        for key in totals[1]:
            apart = totals[0][key] / totals[1][key] - 1
            print(f"  {key:<26} {totals[0][key]:18,.2f} {totals[1][key]:18,.2f}   apart {apart:+.5%}")
        if options.national:
            (folder / "runs.json").write_text(json.dumps(pairs))
        else:
            outlines(folder / "communes.fgb", options.runs)
            others(folder, options.runs)


main()
