/// Prints numbers that were rounded to some decimals, as Swift describes them: the same characters, several times faster.
///
/// So few digits are always the shortest ones that give the number back: two decimal numbers of at most 15 digits are
/// never the same floating-point number.
struct RoundedNumber {
    private let decimals: Int
    private let scale: Int

    /// - Parameter decimals: 9 at most.
    init(decimals: Int) {
        self.decimals = decimals
        scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    }

    func append(_ number: Double, to text: inout [UInt8]) {
        // Swift writes smaller ones with an exponent, and larger ones would have too many digits.
        guard (1e-4..<1e6).contains(abs(number)) else {
            text.append(contentsOf: number.description.utf8)
            return
        }
        let steps = Int((abs(number) * Double(scale)).rounded())
        if number < 0 { text.append(UInt8(ascii: "-")) }
        append(whole: steps / scale, to: &text)
        text.append(UInt8(ascii: "."))
        var (rest, unit) = (steps % scale, scale / 10)
        // One decimal at least.
        repeat {
            text.append(UInt8(ascii: "0") + (unit > 0 ? UInt8(rest / unit) : 0))
            if unit > 0 { rest %= unit }
            unit /= 10
        } while rest > 0
    }

    private func append(whole number: Int, to text: inout [UInt8]) {
        if number >= 10 { append(whole: number / 10, to: &text) }
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
