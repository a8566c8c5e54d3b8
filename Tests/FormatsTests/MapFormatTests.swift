import Cartography
import Diagnostics
import Foundation
import TestSupport
import Testing
import Wording

@testable import Formats

struct MapFormatTests {
    /// What the renderer refuses at once, and what it gives up half-way, when a page of a PDF is already begun.
    @Test(arguments: [MapFormat.svg, .png, .pdf], ["<svg", Self.bomb])
    func aDrawingThatFailsIsTold(format: MapFormat, svg: String) throws {
        // A file of SVG is only read, not drawn.
        if format == .svg, svg == Self.bomb { return }
        let folder = try TemporaryFolder()
        let file = folder.path("carte.\(format.rawValue)")
        let diagnostic = #expect(throws: Diagnostic.self) {
            try format.write(MapPage(svg: svg, size: .landscape), title: "t", to: file)
        }
        #expect(diagnostic?.problem.code == "cannotWrite" && diagnostic?.place.file == file)
        #expect(try folder.contents == [])
    }

    /// Ten to the power of seven squares.
    private static let bomb: String = {
        let levels = (1...7).map { level in
            "<g id=\"l\(level)\">" + String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10) + "</g>"
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><defs>"
            + "<rect id=\"l0\" width=\"1\" height=\"1\"/>\(levels.joined())</defs><use href=\"#l7\"/></svg>"
    }()

    @Test func drawingsOfAnyTitle() throws {
        let folder = try TemporaryFolder()
        let chart = FrontierChart(
            points: [(1000, 10), (2000, 15)], title: "&\u{301} \u{B}<", budgetLabel: "€", valueLabel: "\u{0}hab.",
            format: Wording(.french).format)
        try MapFormat.png.write(
            MapPage(svg: chart.svg, size: .landscape), title: "t", to: folder.path("courbe.png"))
        #expect(try folder.contents == ["courbe.png"])
    }
}
