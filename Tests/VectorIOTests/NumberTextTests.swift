import TestSupport
import Testing
import VectorIO

struct NumberTextTests {
    @Test(arguments: [
        (0, "0"), (25, "25"), (0.5, "0.5"), (-12.25, "-12.25"), (1e-12, "0.000000000001"),
        (1.25e-7, "0.000000125"), (-3e-5, "-0.00003"), (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
        (123_456_789.01, "123456789.01"),
    ])
    func knownAnswers(number: Double, text: String) {
        #expect(DecimalNumber.text(number) == text)
    }

    /// Whatever its size, a number reads back as itself.
    @Test func everyNumberReadsBack() {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<2000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            let text = DecimalNumber.text(number)
            #expect(Double(text) == number && !text.contains("e"))
            #expect(DecimalNumber.parse(text) == number)
        }
    }

    @Test(arguments: [
        (43.099999999999994, 43.1), (1.0000000000000036, 1), (247.40288333999996, 247.40288334), (-0.1 - 0.2, -0.3),
        (31945.68273301997, 31945.68273302), (6_022_183.000000001, 6_022_183), (0.5706271211491643, 0.570627121149),
        (0, 0),
    ])
    func digitsThatSayNothingGo(number: Double, told: Double) {
        #expect(DecimalNumber.withoutNoise(number) == told)
        #expect(DecimalNumber.withoutNoise(told) == told)
    }
}
