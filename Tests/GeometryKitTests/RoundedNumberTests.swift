import TestSupport
import Testing

@testable import GeometryKit

struct RoundedNumberTests {
    private func text(_ number: Double, _ decimals: Int) -> String {
        var text: [UInt8] = []
        RoundedNumber(decimals: decimals).append(number, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    @Test func knownNumbers() {
        #expect(text(2.35, 7) == "2.35")
        #expect(text(-61.0000001, 7) == "-61.0000001")
        #expect(text(48, 7) == "48.0")
        #expect(text(-5, 0) == "-5.0")
        #expect(text(0.0001, 7) == "0.0001")
        #expect(text(0, 7) == "0.0")
    }

    /// Small and large, with many decimals and few: as Swift describes them.
    @Test(arguments: [1, 3, 5, 6, 7, 9])
    func likeDescriptions(decimals: Int) {
        var random = SeededGenerator(seed: UInt64(decimals))
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        for magnitude in [1e-7, 1e-4, 0.01, 1, 100, 180, 1e5, 2e6] {
            for _ in 0..<2000 {
                let number = (Double.random(in: -magnitude...magnitude, using: &random) * scale).rounded() / scale
                #expect(text(number, decimals) == number.description)
            }
        }
    }
}
