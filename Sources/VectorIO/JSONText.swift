/// Values as JSON, byte by byte: an encoder of the library's takes ten times longer over a country's table.
public enum JSONText {
    /// What is no number has no place in JSON, and is null.
    public static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .text(let text): append(text, to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .real(let number):
            guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
            // The shortest digits that give the number back, a whole one as such.
            let digits = number.description.utf8
            bytes.append(contentsOf: digits.suffix(2).elementsEqual(".0".utf8) ? digits.dropLast(2) : digits[...])
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        }
    }

    /// Between its quotes.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            // Names and codes have nothing to be written otherwise.
            guard letters.contains(where: isEscaped) else { return bytes.append(contentsOf: letters) }
            for letter in letters { append(letter, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text of its own.
    static func text(of value: FieldValue) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isEscaped(_ letter: UInt8) -> Bool {
        letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\")
    }

    private static func append(_ letter: UInt8, to bytes: inout [UInt8]) {
        guard isEscaped(letter) else { return bytes.append(letter) }
        bytes.append(UInt8(ascii: "\\"))
        switch letter {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes += [digits[Int(letter >> 4)], digits[Int(letter & 15)]]
        default: bytes.append(letter)
        }
    }
}
