import Foundation
import Testing

@testable import Cartography

/// Maps must be read in black-and-white print and by colour-blind people.
struct SymbologyTests {
    /// Linear red, green and blue, 0 to 1.
    private func linear(_ colour: Symbology.Colour) -> [Double] {
        let value = Int(colour.hex.dropFirst(), radix: 16) ?? 0
        return [16, 8, 0].map { shift in
            let part = Double((value >> shift) & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
    }

    /// CIE lightness, 0 to 100, of a relative luminance (WCAG's weights).
    private func lightness(_ rgb: [Double]) -> Double {
        let luminance = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
        return luminance > 0.008856 ? 116 * cbrt(luminance) - 16 : 903.3 * luminance
    }

    /// Machado, Oliveira and Fernandes, 2009: severity 1.
    private static let blindness: [(name: String, matrix: [[Double]])] = [
        ("none", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        (
            "protanopia",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        (
            "deuteranopia",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
        ),
        (
            "tritanopia",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
        ),
    ]

    @Test(arguments: [nil, 0.3, 0.5, 1.07, 5] as [Double?])
    func classesKeepTheirOrderInBlackAndWhiteAndForTheColourBlind(target: Double?) {
        let classes = Symbology.rateClasses(target: target, rates: [])
        for (name, matrix) in Self.blindness {
            let steps = classes.map { item in
                let rgb = linear(item.colour)
                return lightness(matrix.map { row in zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 } })
            }
            for (lighter, darker) in zip(steps, steps.dropFirst()) {
                #expect(lighter - darker > 10, "\(name): \(steps)")
            }
        }
    }

    @Test(
        arguments: [
            // The policy's thresholds are enough.
            ([0, 0.3, 0.7, 1.2, 2.5], nil, [nil, 0, 0.5, 1, 2]),
            // Nobody has more than half an ETP: round numbers tell them apart, where they lie apart.
            ([0, 0.07, 0.07, 0.13, 0.2, 0.27, 0.36, 0.36], nil, [nil, 0, 0.1, 0.2, 0.25]),
            // Those without any have a class only where there are some.
            ([0.7, 0.7, 1.4], nil, [0, 1]),
            // All the same: one class.
            ([0.42, 0.42, 0.43], nil, [0]),
            // A target counts as a threshold where it lies among the rates, and not where it does not.
            ([0.4, 0.9, 1.3], 1.07, [0, 0.5, 1.07]), ([0, 0.2, 0.21], 1.07, [nil, 0]),
            ([], nil, [nil, 0, 0.5, 1, 2]),
        ] as [([Double], Double?, [Double?])])
    func classesTellTheTerritoriesApart(rates: [Double], target: Double?, bounds: [Double?]) {
        let classes = Symbology.rateClasses(target: target, rates: rates)
        #expect(classes.map(\.from) == bounds)
        for rate in rates {
            // Each rate lies in one class.
            #expect(
                classes.count { $0.from == nil ? rate == 0 : rate > 0 && $0.from! <= rate && rate < $0.to ?? 1e9 } == 1)
        }
    }

    @Test func changesDifferInBlackAndWhite() {
        // Hatches tell those of one colour apart.
        let colours = Dictionary(grouping: Symbology.Change.allCases, by: \.colour)
        for changes in colours.values { #expect(Set(changes.map(\.hatch)).count == changes.count) }
        let steps = colours.keys.map { lightness(linear($0)) }.sorted()
        for (darker, lighter) in zip(steps, steps.dropFirst()) { #expect(lighter - darker > 8, "\(steps)") }
    }
}
