import unittest

from case import Case
from linting import rooms

MANIFEST = """\
let package = Package(
    targets: [
        .systemLibrary(name: "CGEOS", providers: [.apt(["libgeos-dev"])]),
        room("Kit", ["CGEOS"]),
        room(
            "Figures",
            ["Kit", .product(name: "Yams", package: "Yams")]),
        room("Texts", ["Kit", "Figures"]),
        .executableTarget(
            name: "program",
            dependencies: ["Texts", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .executableTarget(
            name: "Stopwatch", dependencies: ["Figures"], path: "Benchmarks/Stopwatch"),
        .target(name: "TestSupport", dependencies: ["Kit"], path: "Tests/TestSupport"),
        tests("KitTests", ["Kit"]),
    ]
)
"""


class Rooms(Case):
    def faults(self, files, manifest=MANIFEST):
        return self.found(rooms, {"Package.swift": manifest, **files})

    def test_rooms_are_read_in_order(self):
        read = rooms.declared(MANIFEST)
        self.assertEqual(list(read), ["CGEOS", "Kit", "Figures", "Texts", "program"])
        self.assertEqual(read["Figures"], (5, ["Kit"]))
        self.assertEqual(read["program"][1], ["Texts"])

    def test_imports_that_are_right(self):
        self.assertEqual([], self.faults({
            "Sources/Figures/A/B.swift": "internal import Foundation\npublic import Kit\n",
            "Sources/program/Main.swift": "import Texts\nimport ArgumentParser\n",
            "Sources/Texts/C.swift": "// import program\n",
        }))

    def test_import_of_a_room_below(self):
        self.assertEqual(
            ["Sources/Figures/Deep/B.swift:2: Figures imports Texts, which Package.swift lists after it."],
            self.faults({"Sources/Figures/Deep/B.swift": "\ninternal import struct Texts.Page\n"}))

    def test_import_that_the_manifest_does_not_give(self):
        self.assertEqual(
            ["Sources/program/Main.swift:1: program imports Kit, which Package.swift does not give it."],
            self.faults({"Sources/program/Main.swift": "@testable import Kit\n"}))

    def test_library_in_another_room(self):
        found = self.faults({"Sources/Figures/B.swift": "import CGEOS\n", "Tests/KitTests/T.swift": "\nimport CGEOS\n"})
        self.assertEqual(2, len(found))
        self.assertIn("Sources/Figures/B.swift:1: CGEOS is imported outside GeometryKit", found[0])
        self.assertIn("Tests/KitTests/T.swift:2: CGEOS", found[1])

    def test_manifest_that_looks_down(self):
        manifest = MANIFEST.replace('room("Kit", ["CGEOS"])', 'room("Kit", ["CGEOS", "Texts"])')
        self.assertEqual(["Package.swift:4: Kit depends on Texts, which is listed after it."], self.faults({}, manifest))

    def test_the_real_manifest_is_read_whole(self):
        from pathlib import Path
        root = Path(__file__).resolve().parents[2]
        read = rooms.declared((root / "Package.swift").read_text())
        self.assertEqual(set(read), {path.name for path in (root / "Sources").iterdir() if path.is_dir()})


if __name__ == "__main__":
    unittest.main()
